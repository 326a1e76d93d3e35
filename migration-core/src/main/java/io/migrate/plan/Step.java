package io.migrate.plan;

import java.util.ArrayList;
import java.util.List;

import io.migrate.script.RevisionCard;

/**
 * One revision on the way.
 *
 * @param removed the revisions whose rows in {@code migrate_version} go with it
 * @param added those whose rows come
 */
public record Step(RevisionCard revision, Direction direction, List<String> removed, List<String> added) {

	public Step {
		removed = List.copyOf(removed);
		added = List.copyOf(added);
	}

	public String id() {
		return this.revision.id();
	}

	/** Whether the revision is applied afterwards. */
	public boolean applies() {
		return this.added.contains(id());
	}

	/**
	 * The changes of rows: a row is changed where one goes and one comes.
	 */
	public List<VersionChange> versionChanges() {
		List<VersionChange> changes = new ArrayList<>();
		for (int i = 0; i < Math.max(this.removed.size(), this.added.size()); i++) {
			changes.add(new VersionChange((i < this.removed.size()) ? this.removed.get(i) : null,
					(i < this.added.size()) ? this.added.get(i) : null));
		}
		return changes;
	}

}
