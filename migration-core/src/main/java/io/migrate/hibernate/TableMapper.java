package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.migrate.error.MigrationException;
import io.migrate.hibernate.ddl.Comments;
import io.migrate.hibernate.ddl.IndexClauses;
import io.migrate.hibernate.ddl.PrimaryKeys;
import io.migrate.hibernate.ddl.SqlCursor;
import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;
import org.jspecify.annotations.Nullable;

/**
 * Maps one table with all that belongs to it.
 */
final class TableMapper {

	private static final Set<String> CLAUSES = Set.of("with", "partition", "tablespace");

	private final EntityMetadata entities;

	private final ColumnMapper columns;

	private final UniqueMapper uniques;

	private final CheckMapper checks;

	private final ForeignKeyMapper foreignKeys;

	private final IndexMapper indexes;

	TableMapper(EntityMetadata entities, PrimaryKeys keys) {
		this.entities = entities;
		this.columns = new ColumnMapper(entities, keys);
		this.uniques = new UniqueMapper(entities);
		this.checks = new CheckMapper(entities);
		this.foreignKeys = new ForeignKeyMapper(entities, keys);
		this.indexes = new IndexMapper(entities);
	}

	Table map(org.hibernate.mapping.Table mapped) {
		QualifiedName name = this.entities.nameOf(mapped);
		try {
			List<Constraint> defined = new ArrayList<>();
			List<Column> found = columns(name, mapped, defined);
			List<Constraint> constraints = constraints(mapped, defined);
			return new Table(name, withKeyNotNull(found, constraints), constraints, indexes(mapped),
					Comments.of(mapped.getComment()), traits(mapped.getOptions()));
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationException("Table '" + name + "' cannot be mapped.", EntityMetadata.words(ex),
					"Correct the annotations of its entity.", ex);
		}
	}

	private List<Column> columns(QualifiedName table, org.hibernate.mapping.Table mapped, List<Constraint> defined) {
		Map<String, Column> found = new LinkedHashMap<>();
		for (org.hibernate.mapping.Column column : mapped.getColumns()) {
			Column added = this.columns.map(table, column, defined);
			if (found.put(added.name(), added) != null) {
				throw new IllegalArgumentException("Two of its columns are called '" + added.name()
						+ "', as PostgreSQL folds names and keeps 63 bytes of each.");
			}
		}
		return List.copyOf(found.values());
	}

	private List<Constraint> constraints(org.hibernate.mapping.Table mapped, List<Constraint> defined) {
		List<Constraint> constraints = new ArrayList<>(this.uniques.map(mapped, defined));
		constraints.addAll(this.checks.map(mapped));
		defined.stream().filter(Check.class::isInstance).forEach(constraints::add);
		List<Constraint> keys = new ArrayList<>(this.foreignKeys.map(mapped));
		defined.stream().filter(ForeignKey.class::isInstance).forEach(keys::add);
		keys.sort(byName(Constraint::name));
		constraints.addAll(keys);
		return constraints;
	}

	private List<Index> indexes(org.hibernate.mapping.Table mapped) {
		return this.indexes.map(mapped).stream().sorted(byName(Index::name)).toList();
	}

	/** Hibernate's own order is that of its hash tables. */
	private static <T> Comparator<T> byName(Function<T, @Nullable String> name) {
		return Comparator.comparing((T it) -> String.valueOf(name.apply(it))).thenComparing(Object::toString);
	}

	private static List<Column> withKeyNotNull(List<Column> columns, List<Constraint> constraints) {
		List<String> key = constraints.stream()
			.filter(PrimaryKey.class::isInstance)
			.flatMap((primaryKey) -> ((PrimaryKey) primaryKey).columns().stream())
			.toList();
		return columns.stream()
			.map((column) -> key.contains(column.name()) ? column.withNullable(false) : column)
			.toList();
	}

	private static TableTraits traits(@Nullable String options) {
		SqlCursor cursor = new SqlCursor((options != null) ? options : "");
		String partitionBy = null;
		List<String> storage = List.of();
		while (!cursor.atEnd()) {
			if (cursor.accept("with")) {
				storage = IndexClauses.storage(cursor.group());
			}
			else if (cursor.accept("partition", "by")) {
				partitionBy = cursor.until(CLAUSES);
			}
			else if (cursor.accept("tablespace")) {
				cursor.name();
			}
			else {
				throw cursor.unexpected("WITH, PARTITION BY or TABLESPACE in the options of a table");
			}
		}
		return new TableTraits(false, partitionBy, false, storage);
	}

}
