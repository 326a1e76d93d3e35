package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.migrate.operation.AddConstraint;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.Operation;
import io.migrate.operation.RenameConstraint;
import io.migrate.operation.Review;
import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Unique;

/**
 * Constraints of a table that both sides have, matched by definition. A changed one is a
 * new one, made while the old one still holds, then the old one goes: where both want one
 * name, the old one steps aside first.
 */
final class ConstraintComparator {

	private ConstraintComparator() {
	}

	static List<PlannedOperation> compare(TableDelta table, MemberNames names, DiffContext context) {
		List<PlannedOperation> plan = new ArrayList<>();
		List<Constraint> removed = table.constraints().removed().stream().filter((it) -> goes(table, it)).toList();
		List<Constraint> added = table.constraints().added().stream().filter((it) -> comes(table, it)).toList();
		if (added.stream().anyMatch(PrimaryKey.class::isInstance)
				|| removed.stream().anyMatch(PrimaryKey.class::isInstance)) {
			plan.add(PlannedOperation.now(Stage.DETACH_FOREIGN_KEY,
					new Review("The primary key of '" + table.name()
							+ "' changes: are its new columns unique and not null in every row, "
							+ "and does nothing else rely on the old ones?", table.name())));
		}
		removed.forEach((it) -> plan.addAll(remove(table, it, names, context.upheaval())));
		for (Matching.Match<Constraint> match : table.constraints().matches()) {
			plan.addAll(keep(table, match, names, context.upheaval()));
		}
		added.forEach((it) -> plan.add(add(table, it.withName(names.free(name(it))))));
		return plan;
	}

	private static Stage stage(Constraint constraint) {
		if (constraint instanceof ForeignKey) {
			return Stage.FOREIGN_KEY;
		}
		return (constraint instanceof Check || constraint instanceof Exclude) ? Stage.CHECK : Stage.KEY;
	}

	/** An entity cannot say an exclusion: it goes only with its columns. */
	private static boolean goes(TableDelta table, Constraint constraint) {
		return comes(table, constraint)
				&& (!(constraint instanceof Exclude) || table.concernsRemoved(columns(table, constraint)));
	}

	/** Whether its name is free when others are renamed, though nobody asks for it. */
	static boolean goesAtOnce(TableDelta table, Constraint constraint, Upheaval upheaval) {
		return goes(table, constraint)
				&& (!goesWithColumn(table, constraint) || isInTheWay(table, constraint, upheaval));
	}

	/**
	 * The keys of a partitioned table hold the partition key too, which an entity does
	 * not know (manual, section 5.12.2.3): they are left alone.
	 */
	private static boolean comes(TableDelta table, Constraint constraint) {
		return table.online() || !(constraint instanceof PrimaryKey || constraint instanceof Unique);
	}

	private static List<PlannedOperation> remove(TableDelta table, Constraint constraint, MemberNames names,
			Upheaval upheaval) {
		Operation drop = drop(table.name(), constraint);
		if (constraint instanceof ForeignKey key && upheaval.breaks(table.name(), key)) {
			return List.of(PlannedOperation.now(Stage.DETACH_FOREIGN_KEY, drop));
		}
		if (isInTheWay(table, constraint, upheaval)) {
			return List.of(PlannedOperation.now(Stage.DETACH, drop));
		}
		if (goesWithColumn(table, constraint) && !names.isWanted(name(constraint))) {
			return List.of(PlannedOperation.later(Stage.DROP_MEMBER, drop));
		}
		Stage stage = (constraint instanceof ForeignKey) ? Stage.DROP_FOREIGN_KEY : Stage.DROP_CONSTRAINT;
		if (!names.isWanted(name(constraint))) {
			return List.of(PlannedOperation.now(stage, drop));
		}
		String aside = names.aside(name(constraint));
		return List.of(PlannedOperation.now(Stage.DETACH, new RenameConstraint(table.name(), name(constraint), aside)),
				PlannedOperation.now(stage, drop(table.name(), constraint.withName(aside))));
	}

	private static boolean isInTheWay(TableDelta table, Constraint constraint, Upheaval upheaval) {
		Set<String> columns = columns(table, constraint);
		return constraint instanceof PrimaryKey || upheaval.isRemade(table.name(), columns)
				|| upheaval.isRetyped(table.name(), columns)
				|| (constraint instanceof Unique && upheaval.isLostAndReferenced(table.name(), columns));
	}

	/**
	 * A key on a column that the model no longer has does not hinder inserts without the
	 * column, and the release before relies on it; a check, a foreign key, or a key to
	 * which two nulls are one, may hinder.
	 */
	private static boolean goesWithColumn(TableDelta table, Constraint constraint) {
		boolean harmless = constraint instanceof Exclude
				|| (constraint instanceof Unique unique && !unique.nullsNotDistinct());
		return harmless && table.concernsRemoved(columns(table, constraint));
	}

	private static List<PlannedOperation> keep(TableDelta table, Matching.Match<Constraint> match, MemberNames names,
			Upheaval upheaval) {
		Constraint there = match.database();
		Set<String> columns = columns(table, there);
		boolean broken = upheaval.isRemade(table.name(), columns)
				|| (there instanceof ForeignKey key && upheaval.breaks(table.name(), key));
		if (broken) {
			Stage stage = (there instanceof ForeignKey) ? Stage.DETACH_FOREIGN_KEY : Stage.DETACH;
			String name = Objects.requireNonNullElse(names.newName(name(there)), name(there));
			return List.of(PlannedOperation.now(stage, drop(table.name(), there)), add(table, there.withName(name)));
		}
		return rename(table, name(there), names);
	}

	private static List<PlannedOperation> rename(TableDelta table, String from, MemberNames names) {
		String to = names.newName(from);
		if (to == null) {
			return List.of();
		}
		if (!names.goesAside(from)) {
			return List.of(PlannedOperation.now(Stage.RENAME, new RenameConstraint(table.name(), from, to)));
		}
		String aside = names.aside(from);
		return List.of(PlannedOperation.now(Stage.DETACH, new RenameConstraint(table.name(), from, aside)),
				PlannedOperation.now(Stage.RENAME, new RenameConstraint(table.name(), aside, to)));
	}

	private static PlannedOperation add(TableDelta table, Constraint constraint) {
		return PlannedOperation.now(stage(constraint), new AddConstraint(table.name(), constraint, table.online()));
	}

	private static DropConstraint drop(QualifiedName table, Constraint constraint) {
		return new DropConstraint(table, name(constraint), constraint);
	}

	private static Set<String> columns(TableDelta table, Constraint constraint) {
		return Definitions.columns(constraint, table.database());
	}

	private static String name(Constraint constraint) {
		return Objects.requireNonNull(constraint.name());
	}

}
