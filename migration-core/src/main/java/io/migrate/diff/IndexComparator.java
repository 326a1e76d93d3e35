package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.migrate.operation.CreateIndex;
import io.migrate.operation.DropIndex;
import io.migrate.operation.RenameIndex;
import io.migrate.schema.Index;

/**
 * Indexes of a table that both sides have, matched by definition. What an entity cannot
 * say is kept: an index of the model that a person refined, and every index of the
 * database that the model could not have asked for.
 */
final class IndexComparator {

	private IndexComparator() {
	}

	static List<PlannedOperation> compare(TableDelta table, MemberNames names, Upheaval upheaval) {
		List<PlannedOperation> plan = new ArrayList<>();
		table.indexes().removed().forEach((it) -> plan.addAll(remove(table, it, names, upheaval)));
		for (Matching.Match<Index> match : table.indexes().matches()) {
			plan.addAll(keep(table, match, names, upheaval));
		}
		table.indexes().added().forEach((it) -> plan.add(create(table, it.withName(names.free(name(it))))));
		return plan;
	}

	private static List<PlannedOperation> remove(TableDelta table, Index index, MemberNames names, Upheaval upheaval) {
		boolean wanted = names.isWanted(name(index));
		if (upheaval.isRetyped(table.name(), Definitions.typed(index))) {
			return List.of(PlannedOperation.now(Stage.DETACH, drop(table, index)));
		}
		boolean remade = upheaval.isRemade(table.name(), Definitions.columns(index));
		if (remade) {
			PlannedOperation drop = PlannedOperation.now(Stage.DETACH, drop(table, index));
			return (Definitions.isPlain(index) || wanted) ? List.of(drop) : List.of(drop, create(table, index));
		}
		if (table.concernsRemoved(Definitions.columns(index)) && !wanted) {
			return List.of(PlannedOperation.later(Stage.DROP_MEMBER, drop(table, index)));
		}
		if (index.unique() && upheaval.isLostAndReferenced(table.name(), Definitions.columns(index))) {
			return List.of(PlannedOperation.now(Stage.DETACH, drop(table, index)));
		}
		if (!wanted) {
			return (Definitions.isPlain(index) || !index.valid())
					? List.of(PlannedOperation.now(Stage.DROP_INDEX, drop(table, index))) : List.of();
		}
		String aside = names.aside(name(index));
		return List.of(PlannedOperation.now(Stage.DETACH, new RenameIndex(table.name(), name(index), aside)),
				PlannedOperation.now(Stage.DROP_INDEX, drop(table, index.withName(aside))));
	}

	/** Whether its name is free when others are renamed, though nobody asks for it. */
	static boolean goesAtOnce(TableDelta table, Index index, Upheaval upheaval) {
		Set<String> columns = Definitions.columns(index);
		if (upheaval.isRetyped(table.name(), Definitions.typed(index))) {
			return true;
		}
		boolean plain = Definitions.isPlain(index) || !index.valid();
		boolean later = table.concernsRemoved(columns) && !upheaval.isRemade(table.name(), columns);
		return plain && !later;
	}

	private static List<PlannedOperation> keep(TableDelta table, Matching.Match<Index> match, MemberNames names,
			Upheaval upheaval) {
		Index there = match.database();
		if (upheaval.isRemade(table.name(), Definitions.columns(there))) {
			String name = Objects.requireNonNullElse(names.newName(name(there)), name(there));
			return List.of(PlannedOperation.now(Stage.DETACH, drop(table, there)), create(table, there.withName(name)));
		}
		return rename(table, name(there), names);
	}

	private static List<PlannedOperation> rename(TableDelta table, String from, MemberNames names) {
		String to = names.newName(from);
		if (to == null) {
			return List.of();
		}
		if (!names.goesAside(from)) {
			return List.of(PlannedOperation.now(Stage.RENAME, new RenameIndex(table.name(), from, to)));
		}
		String aside = names.aside(from);
		return List.of(PlannedOperation.now(Stage.DETACH, new RenameIndex(table.name(), from, aside)),
				PlannedOperation.now(Stage.RENAME, new RenameIndex(table.name(), aside, to)));
	}

	private static PlannedOperation create(TableDelta table, Index index) {
		return PlannedOperation.now(Stage.INDEX, new CreateIndex(table.name(), index, table.online()));
	}

	private static DropIndex drop(TableDelta table, Index index) {
		return new DropIndex(table.name(), name(index), index, table.online());
	}

	private static String name(Index index) {
		return Objects.requireNonNull(index.name());
	}

}
