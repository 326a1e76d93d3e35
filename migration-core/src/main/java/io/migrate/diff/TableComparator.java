package io.migrate.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.migrate.operation.AddConstraint;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropColumn;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.DropTable;
import io.migrate.operation.SetComment;
import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

/**
 * Tables that one side has, or both.
 */
final class TableComparator {

	private TableComparator() {
	}

	static List<PlannedOperation> compare(TableDelta table, DiffContext context) {
		List<PlannedOperation> plan = new ArrayList<>();
		for (Column column : table.addedColumns()) {
			plan.addAll(NewColumn.plan(table, column, context));
		}
		for (ColumnPair pair : table.commonColumns()) {
			plan.addAll(ColumnComparator.compare(pair, context));
		}
		MemberNames names = MemberNames.of(table, context.upheaval());
		plan.addAll(ConstraintComparator.compare(table, names, context));
		plan.addAll(IndexComparator.compare(table, names, context.upheaval()));
		if (!Objects.equals(table.database().comment(), table.model().comment())) {
			plan.add(PlannedOperation.now(Stage.COMMENT, new SetComment(SetComment.Target.TABLE, table.name(),
					table.database().comment(), table.model().comment())));
		}
		plan.addAll(dropColumns(table));
		return plan;
	}

	/** Computed columns go before those that they read. */
	private static List<PlannedOperation> dropColumns(TableDelta table) {
		List<PlannedOperation> plan = new ArrayList<>();
		List<Column> removed = new ArrayList<>(table.removedColumns());
		removed.forEach((column) -> plan.addAll(ColumnComparator.removed(table, column)));
		Collections.reverse(removed);
		removed.sort(Comparator.comparing((column) -> column.generated() == null));
		for (Column column : removed) {
			DropColumn drop = new DropColumn(table.name(), column.name(), column);
			plan.add(GeneratedComparator.readsChanged(table, column) ? PlannedOperation.now(Stage.DETACH_COLUMN, drop)
					: PlannedOperation.later(Stage.DROP_COLUMN, drop));
		}
		return plan;
	}

	/**
	 * New tables, each after those it refers to. A foreign key that closes a cycle, or
	 * refers to a key that an existing table only gets now, comes when all are there.
	 */
	static List<PlannedOperation> create(List<Table> tables, DiffContext context) {
		ForeignKeyCycles cycles = ForeignKeyCycles.cut(tables);
		List<PlannedOperation> plan = new ArrayList<>();
		for (Table table : tables) {
			List<Constraint> own = new ArrayList<>(table.constraints());
			List<ForeignKey> late = table.constraints(ForeignKey.class)
				.filter((key) -> cycles.isCut(table, key) || !isReferable(table, key, context))
				.toList();
			own.removeAll(late);
			Table created = table.withConstraints(own);
			plan.add(PlannedOperation.now(Stage.TABLE, new CreateTable(created))
				.ordered("table " + table.name(), keys("table ", references(created))));
			for (Index index : table.indexes()) {
				plan.add(PlannedOperation.now(Stage.TABLE, new CreateIndex(table.name(), index, false))
					.ordered("", Set.of("table " + table.name())));
			}
			late.forEach((key) -> plan
				.add(PlannedOperation.now(cycles.isCut(table, key) ? Stage.TABLE_LINK : Stage.FOREIGN_KEY,
						new AddConstraint(table.name(), key, false))));
		}
		return plan;
	}

	/**
	 * Tables that are gone, each before those it refers to. A foreign key that closes a
	 * cycle goes first, one that stands in the way of other changes at once.
	 */
	static List<PlannedOperation> drop(List<Table> gone, Upheaval upheaval) {
		List<PlannedOperation> plan = new ArrayList<>();
		List<Table> tables = new ArrayList<>();
		for (Table table : gone) {
			tables.add(detach(table, (key) -> upheaval.breaks(table.name(), key), plan,
					(drop) -> PlannedOperation.now(Stage.DETACH_FOREIGN_KEY, drop)));
		}
		ForeignKeyCycles cycles = ForeignKeyCycles.cut(tables);
		tables.replaceAll((table) -> detach(table, (key) -> cycles.isCut(table, key), plan,
				(drop) -> PlannedOperation.later(Stage.DROP_LINK, drop)));
		for (int i = tables.size() - 1; i >= 0; i--) {
			Table table = tables.get(i);
			Set<QualifiedName> referrers = new HashSet<>();
			tables.stream()
				.filter((it) -> references(it).contains(table.name()))
				.map(Table::name)
				.forEach(referrers::add);
			plan.add(PlannedOperation.later(Stage.DROP_TABLE, new DropTable(table.name(), table))
				.ordered("drop " + table.name(), keys("drop ", referrers)));
		}
		return plan;
	}

	private static Table detach(Table table, Predicate<ForeignKey> which, List<PlannedOperation> plan,
			Function<DropConstraint, PlannedOperation> when) {
		List<ForeignKey> keys = table.constraints(ForeignKey.class).filter(which).toList();
		keys.forEach((key) -> plan
			.add(when.apply(new DropConstraint(table.name(), Objects.requireNonNull(key.name()), key))));
		return table.withConstraints(table.constraints().stream().filter((it) -> !keys.contains(it)).toList());
	}

	/** Whether the key it refers to is there before anything changes. */
	private static boolean isReferable(Table table, ForeignKey key, DiffContext context) {
		Table target = context.database().table(key.references());
		if (target == null || context.model().table(key.references()) == null) {
			return true;
		}
		Set<String> columns = Set.copyOf(key.referencedColumns());
		boolean there = target.constraints(PrimaryKey.class).anyMatch((it) -> Set.copyOf(it.columns()).equals(columns))
				|| target.constraints(Unique.class).anyMatch((it) -> Set.copyOf(it.columns()).equals(columns))
				|| target.indexes().stream().anyMatch((it) -> it.unique() && Definitions.columns(it).equals(columns));
		return there && !context.upheaval().breaks(table.name(), key);
	}

	private static Set<QualifiedName> references(Table table) {
		Set<QualifiedName> names = new HashSet<>();
		table.constraints(ForeignKey.class).map(ForeignKey::references).forEach(names::add);
		names.remove(table.name());
		return names;
	}

	private static Set<String> keys(String prefix, Set<QualifiedName> names) {
		Set<String> keys = new HashSet<>();
		names.forEach((name) -> keys.add(prefix + name));
		return keys;
	}

}
