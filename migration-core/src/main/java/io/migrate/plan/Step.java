package io.migrate.plan;

import java.util.ArrayList;
import java.util.List;

import io.migrate.script.RevisionCard;

/**
 * One revision on the way.
 *
 * @param headsBefore the rows of {@code migrate_version} before it
 * @param headsAfter the rows after it
 */
public record Step(RevisionCard revision, Direction direction, List<String> headsBefore, List<String> headsAfter) {

	public Step {
		headsBefore = List.copyOf(headsBefore);
		headsAfter = List.copyOf(headsAfter);
	}

	public String id() {
		return this.revision.id();
	}

	/** Whether the revision is applied afterwards. */
	public boolean applies() {
		return this.headsAfter.contains(id());
	}

	/**
	 * The changes of rows from before to after: a row is changed where one goes and one
	 * comes.
	 */
	public List<VersionChange> versionChanges() {
		List<String> removed = without(this.headsBefore, this.headsAfter);
		List<String> added = without(this.headsAfter, this.headsBefore);
		List<VersionChange> changes = new ArrayList<>();
		for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
			changes.add(new VersionChange((i < removed.size()) ? removed.get(i) : null,
					(i < added.size()) ? added.get(i) : null));
		}
		return changes;
	}

	private static List<String> without(List<String> ids, List<String> others) {
		return ids.stream().filter((id) -> !others.contains(id)).toList();
	}

}
