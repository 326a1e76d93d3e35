package io.migrate.run;

import java.util.ArrayList;
import java.util.List;

import io.migrate.sql.Conduct;
import io.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which parts share a transaction.
 */
final class PartGroups {

	private PartGroups() {
	}

	/**
	 * Each part alone; per run, the first part of a revision joins the last of the one
	 * before where that does not ask for a COMMIT.
	 */
	static List<List<BoundPart>> of(List<BoundPart> parts, boolean perRun) {
		List<List<BoundPart>> groups = new ArrayList<>();
		@Nullable BoundPart before = null;
		for (BoundPart part : parts) {
			boolean joins = perRun && before != null && isOpen(before) && part.part().number() == 1
					&& part.part().conduct() == Conduct.TRANSACTIONAL;
			if (!joins) {
				groups.add(new ArrayList<>());
			}
			groups.get(groups.size() - 1).add(part);
			before = part;
		}
		return groups;
	}

	private static boolean isOpen(BoundPart part) {
		List<SqlStatement> statements = part.part().statements();
		return part.part().conduct() == Conduct.TRANSACTIONAL
				&& (statements.isEmpty() || statements.get(statements.size() - 1).conduct() != Conduct.COMMIT_AFTER);
	}

}
