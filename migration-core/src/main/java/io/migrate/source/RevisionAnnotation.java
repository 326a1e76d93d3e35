package io.migrate.source;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;

/**
 * A card as {@link io.migrate.script.Revision} has it: only what is not usual.
 */
final class RevisionAnnotation {

	private RevisionAnnotation() {
	}

	static List<String> imports(RevisionCard card) {
		List<String> imports = new ArrayList<>(List.of("io.migrate.script.Migration", "io.migrate.script.Revision"));
		if (card.phase() != Phase.EXPAND) {
			imports.add("io.migrate.script.Phase");
		}
		if (card.requires() != Requirement.NONE) {
			imports.add("io.migrate.script.Requirement");
		}
		return imports;
	}

	static List<String> lines(RevisionCard card) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder("@Revision(");
		List<String> attributes = attributes(card);
		for (int i = 0; i < attributes.size(); i++) {
			String attribute = attributes.get(i) + ((i + 1 < attributes.size()) ? "," : ")");
			String joint = (i == 0) ? "" : " ";
			if (i > 0 && !JavaLayout.fits(lines.isEmpty() ? 0 : 2, line + joint + attribute)) {
				lines.add(JavaLayout.indented(lines.isEmpty() ? 0 : 2, line.toString()));
				line.setLength(0);
				joint = "";
			}
			line.append(joint).append(attribute);
		}
		lines.add(JavaLayout.indented(lines.isEmpty() ? 0 : 2, line.toString()));
		return lines;
	}

	private static List<String> attributes(RevisionCard card) {
		List<String> attributes = new ArrayList<>(List.of("id = " + JavaText.literal(card.id())));
		addNames(attributes, "parents", card.parents());
		addNames(attributes, "branchLabels", card.labels());
		addNames(attributes, "dependsOn", card.dependsOn());
		addText(attributes, "message", card.message());
		if (card.created() != null) {
			attributes.add("created = \"" + card.created().truncatedTo(ChronoUnit.SECONDS) + "\"");
		}
		if (card.phase() != Phase.EXPAND) {
			attributes.add("phase = Phase." + card.phase());
		}
		addText(attributes, "irreversible", (card.irreversible() != null) ? card.irreversible() : "");
		addNames(attributes, "replaces", card.replaces());
		if (card.requires() != Requirement.NONE) {
			attributes.add("requires = Requirement." + card.requires());
		}
		return attributes;
	}

	private static void addNames(List<String> attributes, String key, List<String> names) {
		if (!names.isEmpty()) {
			attributes.add(key + " = " + names(names));
		}
	}

	/** One or more names as the value of an attribute. */
	static String names(List<String> names) {
		List<String> literals = names.stream().map(JavaText::literal).toList();
		return (names.size() == 1) ? literals.get(0) : "{ " + String.join(", ", literals) + " }";
	}

	/** What is too long for a constant is cut: nobody reads that far. */
	private static void addText(List<String> attributes, String key, String text) {
		if (!text.isEmpty()) {
			String constant = (text.length() <= JavaText.CONSTANT) ? text : text.substring(0, JavaText.CONSTANT) + "…";
			List<String> pieces = JavaText.literal(constant).length() <= 100 ? List.of(constant)
					: JavaText.pieces(constant);
			attributes.add(key + " = " + String.join("\n\t\t\t\t+ ", pieces.stream().map(JavaText::literal).toList()));
		}
	}

}
