package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

/**
 * A table that both sides have, its constraints and indexes matched.
 */
record TableDelta(Table database, Table model, Matching<Constraint> constraints, Matching<Index> indexes) {

	/**
	 * Matches. A unique constraint and a unique index on the same columns stand for each
	 * other, whichever side has which: both hold the same rows out, and swapping them
	 * would only cost.
	 */
	static TableDelta of(Table database, Table model) {
		Matching<Constraint> constraints = Matching.of(database.constraints(), model.constraints(), Definitions::same,
				(one, other) -> Objects.equals(one.name(), other.name()));
		Matching<Index> indexes = refined(Matching.of(database.indexes(), model.indexes(), Definitions::same,
				(one, other) -> Objects.equals(one.name(), other.name())));
		List<Constraint> enforced = new ArrayList<>();
		List<Index> enforcing = new ArrayList<>();
		cross(constraints.added(), database.indexes(), enforced, enforcing);
		List<Constraint> standing = new ArrayList<>();
		List<Index> covered = new ArrayList<>();
		cross(database.constraints(), indexes.added(), standing, covered);
		return new TableDelta(database, model, constraints.without(enforced, standing),
				indexes.without(covered, enforcing));
	}

	/** Whether nothing at all is to be done for the table's own sake. */
	boolean isUnchanged() {
		return this.constraints.isComplete() && this.indexes.isComplete()
				&& Objects.equals(this.database.comment(), this.model.comment())
				&& this.database.columns().size() == this.model.columns().size()
				&& this.database.columns().stream().allMatch((it) -> it.equals(this.model.column(it.name())))
				&& MemberNames.renamed(this).isEmpty();
	}

	QualifiedName name() {
		return this.model.name();
	}

	/**
	 * Whether indexes and constraints can be made while writers go on; not on a
	 * partitioned table (manual, {@code CREATE INDEX} and {@code ALTER TABLE}).
	 */
	boolean online() {
		return this.database.traits().partitionBy() == null;
	}

	List<Column> addedColumns() {
		return this.model.columns().stream().filter((it) -> this.database.column(it.name()) == null).toList();
	}

	List<Column> removedColumns() {
		return this.database.columns().stream().filter((it) -> this.model.column(it.name()) == null).toList();
	}

	List<ColumnPair> commonColumns() {
		List<ColumnPair> pairs = new ArrayList<>();
		for (Column column : this.database.columns()) {
			Column wanted = this.model.column(column.name());
			if (wanted != null) {
				pairs.add(new ColumnPair(this, column, wanted));
			}
		}
		return pairs;
	}

	/** Whether it is about a column that the model no longer has. */
	boolean concernsRemoved(Set<String> columns) {
		return columns.stream()
			.anyMatch((name) -> this.database.column(name) != null && this.model.column(name) == null);
	}

	static boolean isInKey(Table table, String column) {
		PrimaryKey key = table.primaryKey();
		return key != null && key.columns().contains(column);
	}

	private static Matching<Index> refined(Matching<Index> matching) {
		List<Index> there = new ArrayList<>();
		List<Index> kept = new ArrayList<>();
		for (Index wanted : matching.added()) {
			matching.removed().stream().filter((it) -> Definitions.isRefined(it, wanted)).forEach((it) -> {
				there.add(wanted);
				kept.add(it);
			});
		}
		return matching.without(there, kept);
	}

	private static void cross(List<Constraint> constraints, List<Index> indexes, List<Constraint> foundConstraints,
			List<Index> foundIndexes) {
		for (Constraint constraint : constraints) {
			for (Index index : indexes) {
				if (constraint instanceof Unique unique && Definitions.isEnforcedBy(unique, index)) {
					foundConstraints.add(constraint);
					foundIndexes.add(index);
				}
			}
		}
	}

}
