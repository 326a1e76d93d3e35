package io.migrate.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.error.MigrationException;
import io.migrate.script.RevisionCard;
import io.migrate.script.SqlFileScripts;

/**
 * Other parents for a revision in its source: nothing else in the file changes, and what
 * is not understood is not touched.
 */
public final class ParentsEdit {

	private static final Pattern UP = Pattern.compile("(?m)^\\h*--\\h*migrate:up\\h*$");

	private static final Pattern PARENTS = Pattern.compile("(?m)^\\uFEFF?\\h*--\\h*parents\\h*:\\h*(\\V*?)\\h*$");

	private static final Pattern REVISION = Pattern.compile("(?m)^\\uFEFF?\\h*--\\h*revision\\h*:\\V*$");

	private final RevisionCard card;

	private final String file;

	private ParentsEdit(RevisionCard card, String file) {
		this.card = card;
		this.file = file;
	}

	/**
	 * The text of a file with other parents.
	 * @param card the revision as it was loaded
	 * @param file for people; its ending tells the language
	 * @throws MigrationException if the source is not what was loaded, or is written in a
	 * way that is not understood
	 */
	public static String apply(RevisionCard card, String file, String text, List<String> parents) {
		ParentsEdit edit = new ParentsEdit(card, file);
		String edited = file.endsWith(".java") ? edit.java(text, parents) : edit.sql(text, parents);
		edit.require(edit.read(edited).equals(parents), "The change does not read back.");
		return edited;
	}

	private List<String> read(String text) {
		return this.file.endsWith(".java") ? javaParents(annotation(text))
				: SqlFileScripts.card(this.file, text).parents();
	}

	private String java(String text, List<String> parents) {
		JavaAnnotation annotation = annotation(text);
		requireLoaded(javaParents(annotation));
		String value = RevisionAnnotation.names(parents);
		List<JavaToken> present = annotation.tokens("parents");
		if (present.isEmpty()) {
			List<JavaToken> id = annotation.tokens("id");
			int end = id.get(id.size() - 1).end();
			return text.substring(0, end) + ", parents = " + value + text.substring(end);
		}
		return text.substring(0, present.get(0).start()) + value
				+ text.substring(present.get(present.size() - 1).end());
	}

	private JavaAnnotation annotation(String text) {
		String why = "";
		try {
			JavaAnnotation annotation = JavaAnnotation.find(JavaLexer.tokens(text), this.card.id());
			if (annotation != null) {
				return annotation;
			}
		}
		catch (IllegalArgumentException ex) {
			why = ": " + ex.getMessage();
		}
		throw refused("No annotation @Revision(id = " + JavaText.literal(this.card.id()) + ", …) can be read there"
				+ why + ".");
	}

	private List<String> javaParents(JavaAnnotation annotation) {
		List<String> parents = annotation.names("parents");
		if (parents == null) {
			throw refused("Its parents are not written as literals.");
		}
		return parents;
	}

	private String sql(String text, List<String> parents) {
		requireLoaded(read(text));
		Matcher up = UP.matcher(text);
		require(up.find(), "There is no line '-- migrate:up'.");
		String header = text.substring(0, up.start());
		String value = String.join(", ", parents);
		Matcher line = PARENTS.matcher(header);
		if (line.find()) {
			return text.substring(0, line.start(1)) + value + text.substring(line.end(1));
		}
		Matcher revision = REVISION.matcher(header);
		require(revision.find(), "There is no line '-- revision: " + this.card.id() + "'.");
		String lineEnd = text.startsWith("\r\n", revision.end()) ? "\r\n" : "\n";
		return text.substring(0, revision.end()) + lineEnd + "-- parents: " + value + text.substring(revision.end());
	}

	private void requireLoaded(List<String> parents) {
		require(parents.equals(this.card.parents()), "It follows " + parents + " there, and was loaded as following "
				+ this.card.parents() + ". Compile it first.");
	}

	private void require(boolean condition, String why) {
		if (!condition) {
			throw refused(why);
		}
	}

	private MigrationException refused(String why) {
		return new MigrationException(
				"The parents of revision '" + this.card.id() + "' were not changed in " + this.file + ".", why,
				"Change them there by hand.");
	}

}
