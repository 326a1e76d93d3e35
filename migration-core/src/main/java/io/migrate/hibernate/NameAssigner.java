package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.migrate.hibernate.ddl.SqlCursor;
import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.NamingConvention;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names what the entities leave unnamed. Indexes, and the indexes of primary keys and
 * unique constraints, share their names with the tables and sequences of the schema; a
 * constraint's name is its table's own.
 */
final class NameAssigner {

	private static final Logger log = LoggerFactory.getLogger(NameAssigner.class);

	private final Set<QualifiedName> relations = new HashSet<>();

	private final Map<QualifiedName, Set<String>> constraints = new HashMap<>();

	NameAssigner(Collection<QualifiedName> otherRelations) {
		this.relations.addAll(otherRelations);
	}

	/**
	 * Names everything: first come the names that somebody chose, so that none made here
	 * takes one of theirs.
	 */
	List<Table> assign(Collection<Table> tables) {
		tables.forEach((table) -> this.relations.add(table.name()));
		List<Table> chosen = tables.stream().map((table) -> named(table, true)).toList();
		return chosen.stream().map((table) -> named(table, false)).toList();
	}

	private Table named(Table table, boolean chosen) {
		List<Constraint> named = new ArrayList<>();
		for (Constraint constraint : table.constraints()) {
			boolean now = (constraint.name() != null) == chosen;
			named.add(now ? constraint.withName(freeName(table, constraint)) : constraint);
		}
		List<Index> indexes = new ArrayList<>();
		for (Index index : table.indexes()) {
			boolean now = (index.name() != null) == chosen;
			indexes.add(now ? index.withName(freeName(table, index)) : index);
		}
		return table.withMembers(named, indexes);
	}

	private String freeName(Table table, Constraint constraint) {
		String base = Objects.requireNonNullElseGet(constraint.name(), () -> conventional(table, constraint));
		boolean isRelation = constraint instanceof PrimaryKey || constraint instanceof Unique;
		Set<String> taken = this.constraints.computeIfAbsent(table.name(), (name) -> new HashSet<>());
		String name = base;
		for (int i = 2; taken.contains(name) || (isRelation && isTaken(table, name)); i++) {
			name = NamingConvention.fit(base + "_" + i);
		}
		taken.add(name);
		if (isRelation) {
			this.relations.add(table.name().sibling(name));
		}
		return told(table, constraint.name(), name);
	}

	private String freeName(Table table, Index index) {
		String base = Objects.requireNonNullElseGet(index.name(), () -> conventional(table, index));
		String name = base;
		for (int i = 2; isTaken(table, name); i++) {
			name = NamingConvention.fit(base + "_" + i);
		}
		this.relations.add(table.name().sibling(name));
		return told(table, index.name(), name);
	}

	private boolean isTaken(Table table, String name) {
		return this.relations.contains(table.name().sibling(name));
	}

	private static String told(Table table, @Nullable String wanted, String name) {
		if (wanted != null && !wanted.equals(name)) {
			log.warn("'{}' of table '{}' is called '{}', because another object has that name already. "
					+ "Choose another name in its annotation.", wanted, table.name(), name);
		}
		return name;
	}

	private static String conventional(Table table, Constraint constraint) {
		if (constraint instanceof PrimaryKey) {
			return NamingConvention.primaryKey(table.name());
		}
		if (constraint instanceof Unique unique) {
			return NamingConvention.unique(table.name(), unique.columns());
		}
		if (constraint instanceof ForeignKey key) {
			return NamingConvention.foreignKey(table.name(), key.columns());
		}
		return NamingConvention.check(table.name(),
				(constraint instanceof Check check) ? mentioned(table, check.expression()) : List.of());
	}

	private static String conventional(Table table, Index index) {
		Set<String> columns = new LinkedHashSet<>();
		for (IndexPart part : index.parts()) {
			columns.addAll((part.column() != null) ? List.of(part.column())
					: mentioned(table, Objects.requireNonNull(part.expression())));
		}
		return NamingConvention.index(table.name(), List.copyOf(columns));
	}

	private static List<String> mentioned(Table table, String expression) {
		return SqlCursor.namesIn(expression).stream().distinct().filter((name) -> table.column(name) != null).toList();
	}

}
