package io.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.migrate.schema.Constraint;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Gives every constraint and index of a model a name that can be created: the one it has,
 * cut as PostgreSQL cuts it, else the convention's, each with a number after it where the
 * name is taken. Names of indexes, and of constraints that have one, are taken for the
 * whole schema; other constraints' only for their table.
 */
final class ModelNames {

	/** Names of the database and what holds them: the table of an index, or itself. */
	private final Map<QualifiedName, QualifiedName> holders = new HashMap<>();

	private final Set<QualifiedName> taken = new HashSet<>();

	private ModelNames(SchemaModel model, SchemaModel database) {
		database.sequences().keySet().forEach((name) -> this.holders.put(name, name));
		database.tables().values().forEach(this::hold);
		this.taken.addAll(model.tables().keySet());
		this.taken.addAll(model.sequences().keySet());
	}

	static SchemaModel complete(SchemaModel model, SchemaModel database) {
		ModelNames names = new ModelNames(model, database);
		Map<QualifiedName, Set<String>> members = new HashMap<>();
		List<Table> given = new ArrayList<>();
		for (Table table : model.tables().values()) {
			Set<String> own = members.computeIfAbsent(table.name(), (name) -> new HashSet<>());
			given.add(names.name(table, own, true));
		}
		return model.withTables(given.stream()
			.map((table) -> names.name(table, members.getOrDefault(table.name(), new HashSet<>()), false))
			.toList());
	}

	/** Names a person gave come first, so that a generated one never takes them. */
	private Table name(Table table, Set<String> own, boolean given) {
		List<Constraint> constraints = table.constraints()
			.stream()
			.map((constraint) -> ((constraint.name() != null) == given)
					? constraint.withName(name(table, constraint, own)) : constraint)
			.toList();
		List<Index> indexes = table.indexes()
			.stream()
			.map((index) -> ((index.name() != null) == given)
					? index.withName(relation(table, own, wanted(index.name(), GeneratedNames.of(table, index))))
					: index)
			.toList();
		return table.withMembers(constraints, indexes);
	}

	private String name(Table table, Constraint constraint, Set<String> own) {
		String wanted = wanted(constraint.name(), GeneratedNames.of(table, constraint));
		if (constraint instanceof Unique || constraint instanceof PrimaryKey) {
			return relation(table, own, wanted);
		}
		int number = 1;
		while (!own.add(GeneratedNames.numbered(wanted, number))) {
			number++;
		}
		return GeneratedNames.numbered(wanted, number);
	}

	private String relation(Table table, Set<String> own, String wanted) {
		int number = 1;
		while (!isFree(table, own, GeneratedNames.numbered(wanted, number))) {
			number++;
		}
		String name = GeneratedNames.numbered(wanted, number);
		own.add(name);
		this.taken.add(table.name().sibling(name));
		return name;
	}

	private boolean isFree(Table table, Set<String> own, String name) {
		QualifiedName relation = table.name().sibling(name);
		QualifiedName holder = this.holders.getOrDefault(relation, table.name());
		return !own.contains(name) && !this.taken.contains(relation) && holder.equals(table.name());
	}

	private void hold(Table table) {
		this.holders.put(table.name(), table.name());
		table.indexes().forEach((index) -> hold(table, index.name()));
		table.constraints(Unique.class).forEach((unique) -> hold(table, unique.name()));
		table.constraints(PrimaryKey.class).forEach((key) -> hold(table, key.name()));
	}

	private void hold(Table table, @Nullable String name) {
		if (name != null) {
			this.holders.put(table.name().sibling(name), table.name());
		}
	}

	private static String wanted(@Nullable String given, String generated) {
		return (given != null) ? GeneratedNames.cut(given) : generated;
	}

}
