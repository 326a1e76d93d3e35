package io.migrate.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

/**
 * What changes so much that constraints on it, also other tables' foreign keys, must be
 * taken off before and put back after.
 *
 * @param retyped by table, the columns that get a type of another kind
 * @param recast by table, the columns whose values go through a cast
 * @param remade by table, the columns that are dropped at once, most to be added again
 * @param lostKeys by table, the column sets of keys that go
 * @param referencedKeys by table, the column sets that foreign keys of either side refer
 * to
 */
record Upheaval(Map<QualifiedName, Set<String>> retyped, Map<QualifiedName, Set<String>> recast,
		Map<QualifiedName, Set<String>> remade, Map<QualifiedName, Set<Set<String>>> lostKeys,
		Map<QualifiedName, Set<Set<String>>> referencedKeys) {

	static Upheaval of(List<TableDelta> tables, SchemaModel database, SchemaModel model, DiffOptions options) {
		Upheaval all = new Upheaval(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
				new HashMap<>());
		for (TableDelta table : tables) {
			Set<String> remade = new HashSet<>(names(table.commonColumns()
				.stream()
				.filter((pair) -> GeneratedComparator.needsNewColumn(pair, options.serverMajor()))
				.toList()));
			table.removedColumns()
				.stream()
				.filter((column) -> GeneratedComparator.readsChanged(table, column))
				.forEach((column) -> remade.add(column.name()));
			all.remade.put(table.name(), remade);
			all.retyped.put(table.name(), names(table.commonColumns().stream().filter(Upheaval::isRetyped).toList()));
			all.recast.put(table.name(), names(table.commonColumns().stream().filter(Upheaval::isRecast).toList()));
			all.lostKeys.put(table.name(), lostKeys(table, remade));
		}
		if (!tables.isEmpty()) {
			database.tables().values().forEach(all::refer);
			model.tables().values().forEach(all::refer);
		}
		return all;
	}

	/** Whether what an index or a check does with a column may not suit its new type. */
	boolean isRetyped(QualifiedName table, Set<String> columns) {
		return meet(this.retyped, table, columns);
	}

	private boolean isRecast(QualifiedName table, Set<String> columns) {
		return meet(this.recast, table, columns);
	}

	boolean isRemade(QualifiedName table, Set<String> columns) {
		return meet(this.remade, table, columns);
	}

	/**
	 * Whether a key that goes must go before foreign keys are made, lest they rely on it
	 * rather than on the one that takes its place.
	 */
	boolean isLostAndReferenced(QualifiedName table, Set<String> key) {
		return this.lostKeys.getOrDefault(table, Set.of()).contains(key)
				&& this.referencedKeys.getOrDefault(table, Set.of()).contains(key);
	}

	/** Whether a table, though nothing of its own changes, must let a key go and come. */
	boolean breaksKeyOf(Table table) {
		return table.constraints(ForeignKey.class).anyMatch((key) -> breaks(table.name(), key));
	}

	/** Whether a foreign key cannot stay while the rest happens. */
	boolean breaks(QualifiedName table, ForeignKey key) {
		Set<String> here = Set.copyOf(key.columns());
		Set<String> there = Set.copyOf(key.referencedColumns());
		return isRecast(table, here) || isRemade(table, here) || isRecast(key.references(), there)
				|| isRemade(key.references(), there)
				|| this.lostKeys.getOrDefault(key.references(), Set.of()).contains(there);
	}

	private void refer(Table table) {
		table.constraints(ForeignKey.class)
			.forEach((key) -> this.referencedKeys.computeIfAbsent(key.references(), (name) -> new HashSet<>())
				.add(Set.copyOf(key.referencedColumns())));
	}

	private static boolean meet(Map<QualifiedName, Set<String>> all, QualifiedName table, Set<String> columns) {
		Set<String> touched = all.getOrDefault(table, Set.of());
		return columns.stream().anyMatch(touched::contains);
	}

	private static boolean isRetyped(ColumnPair pair) {
		TypeChange change = TypeComparator.compare(pair.database(), pair.model());
		return change != null && !change.free();
	}

	private static boolean isRecast(ColumnPair pair) {
		TypeChange change = TypeComparator.compare(pair.database(), pair.model());
		return change != null && change.needsCast();
	}

	private static Set<String> names(List<ColumnPair> pairs) {
		return pairs.stream().map(ColumnPair::database).map(Column::name).collect(Collectors.toSet());
	}

	private static Set<Set<String>> lostKeys(TableDelta table, Set<String> remade) {
		Set<Set<String>> lost = new HashSet<>();
		for (Constraint constraint : table.database().constraints()) {
			Set<String> columns = (constraint instanceof PrimaryKey key) ? Set.copyOf(key.columns())
					: (constraint instanceof Unique unique) ? Set.copyOf(unique.columns()) : Set.of();
			boolean goes = table.constraints().removed().contains(constraint) && !table.concernsRemoved(columns);
			if (goes || columns.stream().anyMatch(remade::contains)) {
				lost.add(columns);
			}
		}
		table.indexes().removed().stream().filter(Index::unique).map(Definitions::columns).forEach(lost::add);
		return lost;
	}

}
