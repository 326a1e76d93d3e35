package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.Unique;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Maps the primary key and the unique constraints, whether a column says them or the
 * table.
 */
final class UniqueMapper {

	private final EntityMetadata entities;

	UniqueMapper(EntityMetadata entities) {
		this.entities = entities;
	}

	/**
	 * The keys of a table; the primary one comes first.
	 * @param defined what the definitions of columns say
	 */
	List<Constraint> map(Table table, List<Constraint> defined) {
		List<Unique> uniques = new ArrayList<>();
		for (Column column : table.getColumns()) {
			if (column.isUnique() && !table.isPrimaryKey(column)) {
				uniques.add(
						Unique.of(this.entities.wantedName(column.getUniqueKeyName()), List.of(StoredName.of(column))));
			}
		}
		defined.stream().filter(Unique.class::isInstance).map(Unique.class::cast).forEach(uniques::add);
		for (UniqueKey key : table.getUniqueKeys().values()) {
			if (isConstraint(key)) {
				uniques.add(map(key));
			}
		}
		return distinct(primaryKey(table, defined), uniques);
	}

	/**
	 * Whether it can be a constraint: an order or a condition is for an index only.
	 */
	static boolean isConstraint(UniqueKey key) {
		return key.getColumnOrderMap().isEmpty() && !new SqlCursor(options(key)).at("where");
	}

	private static String options(UniqueKey key) {
		return (key.getOptions() != null) ? key.getOptions() : "";
	}

	private @Nullable PrimaryKey primaryKey(Table table, List<Constraint> defined) {
		org.hibernate.mapping.PrimaryKey mapped = table.getPrimaryKey();
		if (mapped == null || mapped.getColumns().isEmpty()) {
			return defined.stream()
				.filter(PrimaryKey.class::isInstance)
				.map(PrimaryKey.class::cast)
				.findFirst()
				.orElse(null);
		}
		UniqueKey ordering = mapped.getOrderingUniqueKey();
		String name = (ordering != null && ordering.isNameExplicit()) ? this.entities.wantedName(ordering.getName())
				: null;
		return PrimaryKey.of(name, ColumnMapper.names(mapped.getColumns()));
	}

	private Unique map(UniqueKey key) {
		SqlCursor cursor = new SqlCursor(options(key));
		List<String> include = cursor.accept("include") ? cursor.names() : List.of();
		Deferrability deferrability = ForeignKeyClauses.deferrability(cursor);
		if (!cursor.atEnd()) {
			throw cursor.unexpected("an option of a unique constraint");
		}
		return new Unique(this.entities.wantedName(key.getName()), ColumnMapper.names(key.getColumns()), include, false,
				deferrability);
	}

	/**
	 * PostgreSQL makes one of equal keys in one {@code CREATE TABLE}, and gives it the
	 * name that any of them has.
	 */
	private static List<Constraint> distinct(@Nullable PrimaryKey primaryKey, List<Unique> uniques) {
		List<Constraint> keys = new ArrayList<>();
		if (primaryKey != null) {
			keys.add(primaryKey);
		}
		for (Unique unique : uniques) {
			int same = indexOfSame(keys, unique);
			if (same < 0) {
				keys.add(unique);
			}
			else if (keys.get(same).name() == null) {
				keys.set(same, keys.get(same).withName(unique.name()));
			}
		}
		return keys;
	}

	private static int indexOfSame(List<Constraint> keys, Unique unique) {
		for (int i = 0; i < keys.size(); i++) {
			Constraint key = keys.get(i);
			Constraint asUnique = (key instanceof PrimaryKey primary)
					? new Unique(null, primary.columns(), primary.include(), false, primary.deferrability()) : key;
			if (asUnique.withName(null).equals(unique.withName(null))) {
				return i;
			}
		}
		return -1;
	}

}
