package io.migrate.script;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a revision without running it.
 *
 * @param parents none for a base, several for a merge
 * @param created null where it does not say
 * @param irreversible why it has no downgrade, null where it has one
 * @param file where it was read from, for people; null where that is not known
 */
public record RevisionCard(String id, List<String> parents, List<String> labels, List<String> dependsOn, Phase phase,
		String message, @Nullable Instant created, @Nullable String irreversible, List<String> replaces,
		Requirement requires, @Nullable String file) {

	/** What means something else in targets and lists. */
	private static final String TAKEN = "@-+:,";

	public RevisionCard {
		parents = List.copyOf(parents);
		labels = List.copyOf(labels);
		dependsOn = List.copyOf(dependsOn);
		replaces = List.copyOf(replaces);
	}

	/**
	 * A revision with an identifier and parents, and defaults for the rest.
	 */
	public static RevisionCard of(String id, String... parents) {
		return new RevisionCard(id, List.of(parents), List.of(), List.of(), Phase.EXPAND, "", null, null, List.of(),
				Requirement.NONE, null);
	}

	/** The same, read from or written to a file. */
	public RevisionCard withFile(String value) {
		return new RevisionCard(this.id, this.parents, this.labels, this.dependsOn, this.phase, this.message,
				this.created, this.irreversible, this.replaces, this.requires, value);
	}

	/**
	 * The same on other revisions.
	 */
	public RevisionCard withRequirements(List<String> otherParents, List<String> otherDependencies) {
		return (otherParents.equals(this.parents) && otherDependencies.equals(this.dependsOn)) ? this
				: new RevisionCard(this.id, otherParents, this.labels, otherDependencies, this.phase, this.message,
						this.created, this.irreversible, this.replaces, this.requires, this.file);
	}

	/**
	 * Whether a text can be an identifier or a label: {@code @ - + :} and blanks mean
	 * something else in targets, commas in lists.
	 */
	public static boolean isIdentifier(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (TAKEN.indexOf(c) >= 0 || Character.isISOControl(c) || Character.isSpaceChar(c)) {
				return false;
			}
		}
		return !text.isEmpty();
	}

}
