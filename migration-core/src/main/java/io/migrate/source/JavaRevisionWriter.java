package io.migrate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.migrate.operation.Operation;
import io.migrate.operation.Pairing;

/**
 * A revision as a Java class that collects its operations again.
 */
public final class JavaRevisionWriter {

	private JavaRevisionWriter() {
	}

	/**
	 * Writes a revision.
	 * @param packageName the package of the class; empty for none
	 */
	public static SourceFile write(RevisionSource source, String packageName) {
		boolean reversible = source.card().irreversible() == null;
		List<Operation> upgrade = reversible ? Pairing.bare(source.upgrade(), source.downgrade()) : source.upgrade();
		List<Operation> downgrade = Pairing.bare(source.downgrade(), source.upgrade());
		JavaBody body = new JavaBody();
		List<String> methods = new ArrayList<>(body.method("upgrade", calls(upgrade)));
		methods.add("");
		methods.addAll(body.method("downgrade", calls(downgrade)));
		String name = RevisionNames.className(source.card());
		List<String> lines = new ArrayList<>();
		if (!packageName.isEmpty()) {
			lines.addAll(List.of("package " + packageName + ";", ""));
		}
		lines.addAll(body.imports(RevisionAnnotation.imports(source.card())));
		source.notes().forEach((note) -> lines.add("// " + JavaText.comment(note)));
		lines.addAll(RevisionAnnotation.lines(source.card()));
		lines.addAll(List.of("final class " + name + " implements Migration {", ""));
		lines.addAll(methods);
		lines.addAll(body.parts());
		lines.addAll(List.of("", "}"));
		return new SourceFile(name + ".java", lines.stream().collect(Collectors.joining("\n", "", "\n")));
	}

	private static List<Chain> calls(List<Operation> operations) {
		OperationSource source = new OperationSource();
		return operations.stream().map((operation) -> operation.accept(source)).toList();
	}

}
