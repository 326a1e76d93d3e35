package io.migrate.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

/**
 * When two constraints or indexes are the same whatever they are called, and which
 * columns they are about. What an entity cannot say (INCLUDE, NOT VALID, storage) does
 * not count.
 */
final class Definitions {

	private Definitions() {
	}

	static boolean same(Constraint database, Constraint model) {
		if (database instanceof ForeignKey one && model instanceof ForeignKey other) {
			return sameKey(one, other);
		}
		if (database instanceof Unique one && model instanceof Unique other) {
			return Set.copyOf(one.columns()).equals(Set.copyOf(other.columns()))
					&& one.nullsNotDistinct() == other.nullsNotDistinct()
					&& one.deferrability() == other.deferrability();
		}
		if (database instanceof Check one && model instanceof Check other) {
			return one.expression().equals(other.expression()) && one.noInherit() == other.noInherit();
		}
		if (database instanceof PrimaryKey one && model instanceof PrimaryKey other) {
			return one.columns().equals(other.columns()) && one.deferrability() == other.deferrability();
		}
		return database instanceof Exclude one && model instanceof Exclude other
				&& one.definition().equals(other.definition());
	}

	private static boolean sameKey(ForeignKey one, ForeignKey other) {
		boolean composite = one.columns().size() > 1;
		return one.references().equals(other.references()) && pairs(one).equals(pairs(other))
				&& one.onDelete() == other.onDelete() && one.onUpdate() == other.onUpdate()
				&& one.deferrability() == other.deferrability() && (!composite || one.matchFull() == other.matchFull());
	}

	private static Set<List<String>> pairs(ForeignKey key) {
		Set<List<String>> pairs = new HashSet<>();
		for (int i = 0; i < key.columns().size(); i++) {
			pairs.add(List.of(key.columns().get(i), key.referencedColumns().get(i)));
		}
		return pairs;
	}

	/** An invalid index is none: it is built again. */
	static boolean same(Index database, Index model) {
		return database.valid() && database.parts().equals(model.parts()) && database.unique() == model.unique()
				&& database.method().equals(model.method()) && database.include().equals(model.include())
				&& Objects.equals(database.predicate(), model.predicate())
				&& database.nullsNotDistinct() == model.nullsNotDistinct();
	}

	/** Whether an entity could say this index. */
	static boolean isPlain(Index index) {
		return index.method().equals("btree") && index.include().isEmpty() && index.predicate() == null
				&& !index.nullsNotDistinct() && index.parts().stream().allMatch(Definitions::isPlain);
	}

	private static boolean isPlain(IndexPart part) {
		return part.column() != null && part.collation() == null && part.operatorClass() == null;
	}

	/**
	 * Whether a person has only added to the model's index what an entity cannot say.
	 */
	static boolean isRefined(Index database, Index model) {
		return database.valid() && !isPlain(database) && isPlain(model) && Objects.equals(database.name(), model.name())
				&& database.unique() == model.unique()
				&& database.parts().stream().map(Definitions::bare).toList().equals(model.parts());
	}

	private static IndexPart bare(IndexPart part) {
		return part.withCollation(null).withOperatorClass(null);
	}

	/**
	 * Whether a unique constraint and a unique index hold the same rows out, so that one
	 * may stand for the other.
	 */
	static boolean isEnforcedBy(Unique unique, Index index) {
		return index.valid() && index.unique() && isPlain(index.withNullsNotDistinct(false))
				&& unique.deferrability() == Deferrability.NOT_DEFERRABLE
				&& unique.nullsNotDistinct() == index.nullsNotDistinct()
				&& Set.copyOf(unique.columns()).equals(columns(index));
	}

	static Set<String> columns(Index index) {
		Set<String> columns = new HashSet<>(index.include());
		index.parts().forEach((part) -> {
			if (part.column() != null) {
				columns.add(part.column());
			}
			else if (part.expression() != null) {
				columns.addAll(SqlText.identifiers(part.expression()));
			}
		});
		if (index.predicate() != null) {
			columns.addAll(SqlText.identifiers(index.predicate()));
		}
		return columns;
	}

	/** The columns whose type it relies on: an included one may have any. */
	static Set<String> typed(Index index) {
		return columns(index.withInclude(List.of()));
	}

	/** The columns of its table; for a check and an exclusion at least those. */
	static Set<String> columns(Constraint constraint, Table table) {
		if (constraint instanceof PrimaryKey key) {
			return union(key.columns(), key.include());
		}
		if (constraint instanceof Unique unique) {
			return union(unique.columns(), unique.include());
		}
		if (constraint instanceof ForeignKey key) {
			return Set.copyOf(key.columns());
		}
		String text = (constraint instanceof Check check) ? check.expression()
				: (constraint instanceof Exclude exclude) ? exclude.definition() : "";
		Set<String> columns = new HashSet<>(SqlText.identifiers(text));
		columns.removeIf((name) -> table.column(name) == null);
		return columns;
	}

	private static Set<String> union(List<String> keys, List<String> included) {
		Set<String> all = new HashSet<>(keys);
		all.addAll(included);
		return all;
	}

}
