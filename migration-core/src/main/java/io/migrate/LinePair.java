package io.migrate;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Two lines of which one is to be put behind the other.
 */
record LinePair(Line moved, Line kept) {

	LinePair swapped() {
		return new LinePair(this.kept, this.moved);
	}

	/**
	 * The same with the line in front that can move: that of which nothing is applied; of
	 * two such the newer.
	 * @throws MigrationException if something of both is applied
	 * @throws UsageException if it cannot be told which is newer
	 */
	LinePair chosen(Set<String> applied) {
		boolean movable = this.moved.among(applied).isEmpty();
		boolean other = this.kept.among(applied).isEmpty();
		if (movable && other) {
			return newer();
		}
		return movable ? this : other ? swapped() : refused(applied);
	}

	/**
	 * Refuses a line that stays where it is.
	 * @throws MigrationException if something of it is applied, something of the other
	 * line needs it, or it has no single beginning
	 */
	void check(Set<String> applied) {
		List<String> present = this.moved.among(applied);
		if (!present.isEmpty()) {
			if (!this.kept.among(applied).isEmpty()) {
				throw refusal(applied);
			}
			throw new MigrationException(headline(),
					"Revision '" + present.get(0) + "' of it is applied to this database.",
					"Move the other line, of which nothing is applied: `rebase " + this.kept.head() + "`.");
		}
		List<String> needed = this.moved.among(this.moved.graph().ancestors(List.of(this.kept.head())));
		if (!needed.isEmpty()) {
			throw new MigrationException(headline(),
					"The other line depends on its revision '" + needed.get(0) + "', which would come after it.",
					"Run `" + merge() + "`, or move the other line: `rebase " + this.kept.head() + "`.");
		}
		if (this.moved.roots().size() != 1) {
			throw new MigrationException(headline(),
					"It begins in several places: " + String.join(", ", this.moved.roots()) + ".",
					"Run `" + merge() + "`.");
		}
	}

	private LinePair newer() {
		@Nullable Instant one = created(this.moved);
		@Nullable Instant two = created(this.kept);
		if (one == null || two == null || one.equals(two)) {
			throw new UsageException("It is not clear which line moves.",
					"Nothing is applied of either, and neither is known to be newer.",
					"Run `rebase " + this.moved.head() + "` or `rebase " + this.kept.head() + "`.");
		}
		return one.isAfter(two) ? this : swapped();
	}

	private static @Nullable Instant created(Line line) {
		return line.graph().card(line.roots().get(0)).created();
	}

	private LinePair refused(Set<String> applied) {
		throw refusal(applied);
	}

	private MigrationException refusal(Set<String> applied) {
		return new MigrationException(
				"Neither line can be put behind the other.", "Both are applied to this database, at least with '"
						+ this.moved.among(applied).get(0) + "' and '" + this.kept.among(applied).get(0) + "'.",
				"Run `" + merge() + "`.");
	}

	private String headline() {
		return "The line of '" + this.moved.head() + "' cannot be put behind '" + this.kept.head() + "'.";
	}

	private String merge() {
		return "merge " + String.join(" ", this.moved.graph().inOrder(List.of(this.moved.head(), this.kept.head())));
	}

}
