package io.migrate.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.migrate.schema.Column;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.Constraint;
import io.migrate.schema.EnumType;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What to leave alone: what the user says, on both sides; and of the database, unless the
 * model has it: other schemas than the model's, our own tables and those of frameworks
 * that keep their own, partitions and partitioned tables (a drop could not be undone),
 * and what any of these refers to.
 */
final class ObjectFilter {

	private static final Patterns OF_OTHERS = Patterns
		.of(List.of("migrate_*", "flyway_schema_history", "databasechangelog", "databasechangeloglock", "qrtz_*",
				"batch_*", "spring_session*", "event_publication*"));

	/** Manual, section 5.6. */
	private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

	private final SchemaModel model;

	private final Set<String> schemas;

	private final Patterns include;

	private final Patterns exclude;

	private final Patterns excludeMembers;

	ObjectFilter(SchemaModel model, DiffOptions options) {
		this.model = model;
		this.schemas = schemasOf(model);
		this.include = Patterns.of(options.include());
		this.exclude = Patterns.of(options.exclude());
		this.excludeMembers = Patterns.of(options.excludeMembers());
	}

	/** The schemas other than the default one in which the model has anything. */
	static Set<String> schemasOf(SchemaModel model) {
		Set<String> schemas = new TreeSet<>(model.schemas());
		add(schemas, model.tables().keySet());
		add(schemas, model.sequences().keySet());
		add(schemas, model.enumTypes().keySet());
		return schemas;
	}

	/** The part of the model that is compared. */
	SchemaModel wanted(SchemaModel database) {
		List<Table> tables = this.model.tables()
			.values()
			.stream()
			.filter((table) -> looksAt(table.name()) && !isChild(database.table(table.name())))
			.map(this::members)
			.toList();
		return reduced(this.model, tables, this::looksAt);
	}

	/** The part of the database that is compared, or may be dropped. */
	SchemaModel present(SchemaModel database) {
		List<Table> tables = new ArrayList<>();
		Set<QualifiedName> goes = removable(database);
		for (Table table : database.tables().values()) {
			boolean compared = looksAt(table.name()) && !isChild(table) && this.model.table(table.name()) != null;
			if (compared) {
				tables.add(members(table));
			}
			else if (goes.contains(table.name())) {
				tables.add(table);
			}
		}
		return reduced(database, tables, (name) -> looksAt(name) && (mayGo(name) || modelHas(name)));
	}

	/** Tables only of the database to which nothing refers that is left alone. */
	private Set<QualifiedName> removable(SchemaModel database) {
		Set<QualifiedName> goes = new HashSet<>();
		Deque<Table> staying = new ArrayDeque<>();
		for (Table table : database.tables().values()) {
			if (looksAt(table.name()) && mayGo(table.name()) && !isChild(table)
					&& table.traits().partitionBy() == null) {
				goes.add(table.name());
			}
			else {
				staying.add(table);
			}
		}
		this.model.tables().keySet().forEach(goes::remove);
		while (!staying.isEmpty()) {
			staying.remove()
				.constraints(ForeignKey.class)
				.map((key) -> database.table(key.references()))
				.filter((target) -> target != null && goes.remove(target.name()))
				.forEach(staying::add);
		}
		return goes;
	}

	private static SchemaModel reduced(SchemaModel from, List<Table> tables, Function<QualifiedName, Boolean> keep) {
		List<Sequence> sequences = from.sequences().values().stream().filter((it) -> keep.apply(it.name())).toList();
		List<EnumType> types = from.enumTypes().values().stream().filter((it) -> keep.apply(it.name())).toList();
		Set<String> leftAlone = from.enumTypes()
			.keySet()
			.stream()
			.filter((name) -> !keep.apply(name))
			.map(QualifiedName::toString)
			.collect(Collectors.toSet());
		List<AuxiliaryObject> objects = from.auxiliaryObjects()
			.stream()
			.filter((object) -> Stream.of(object.identity().split("\\s+")).noneMatch(leftAlone::contains))
			.toList();
		return SchemaModel.of(from.schemas(), tables, sequences, types, objects);
	}

	private boolean looksAt(QualifiedName name) {
		return (this.include.isEmpty() || this.include.match(name.toString())) && !this.exclude.match(name.toString());
	}

	private boolean mayGo(QualifiedName name) {
		return (name.schema() == null || this.schemas.contains(name.schema())) && !OF_OTHERS.match(name.name());
	}

	private boolean modelHas(QualifiedName name) {
		return this.model.sequences().containsKey(name) || this.model.enumTypes().containsKey(name);
	}

	private static boolean isChild(@Nullable Table table) {
		return table != null && table.traits().child();
	}

	private Table members(Table table) {
		List<Column> columns = table.columns()
			.stream()
			.filter((column) -> !SYSTEM_COLUMNS.contains(column.name()) && looksAt(table, column.name()))
			.map((column) -> isNotNull(table, column) ? column.withNullable(false) : column)
			.toList();
		List<Constraint> constraints = table.constraints().stream().filter((it) -> looksAt(table, it.name())).toList();
		List<Index> indexes = table.indexes().stream().filter((it) -> looksAt(table, it.name())).toList();
		return table.withColumns(columns).withMembers(constraints, indexes);
	}

	/** Key and identity columns are NOT NULL without saying so. */
	private static boolean isNotNull(Table table, Column column) {
		return column.identity() != null || TableDelta.isInKey(table, column.name());
	}

	private boolean looksAt(Table table, @Nullable String member) {
		return member == null || this.excludeMembers.isEmpty()
				|| !this.excludeMembers.match(table.name() + "." + member);
	}

	private static void add(Set<String> schemas, Collection<QualifiedName> names) {
		names.stream().map(QualifiedName::schema).filter((schema) -> schema != null).forEach(schemas::add);
	}

}
