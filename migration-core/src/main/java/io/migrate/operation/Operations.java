package io.migrate.operation;

import java.util.List;
import java.util.function.Consumer;

import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a migration author calls: every method appends an operation, none touches a
 * database. Options may follow a call in any order.
 * <p>
 * Tables, types and sequences are named {@code "users"} or, outside the default schema,
 * {@code "audit.log"}, exactly as PostgreSQL stores them; a part that itself holds a dot
 * or a quote stands in double quotes. All other names are taken as they are.
 * <p>
 * A drop takes what it drops from the other direction of the migration; where that does
 * not say it, {@code was} does.
 */
public final class Operations extends RowOperations {

	private final RunArguments arguments;

	/** Collects for a run that was asked with nothing beside its target. */
	public Operations() {
		this(RunArguments.NONE);
	}

	public Operations(RunArguments arguments) {
		this.arguments = arguments;
	}

	/**
	 * What the run was asked with: {@code -x name=value}. The same argument has to lead
	 * to the same operations.
	 * @return null where it was not given, empty where it has no value
	 */
	public @Nullable String argument(String name) {
		return this.arguments.get(name);
	}

	public CreateBuilder createSchema(String name) {
		CreateBuilder builder = new CreateBuilder();
		add(() -> builder.operation(new CreateSchema(name)));
		return builder;
	}

	public DropSchemaBuilder dropSchema(String name) {
		DropSchemaBuilder builder = new DropSchemaBuilder(name);
		add(builder::operation);
		return builder;
	}

	/**
	 * Creates a table with its constraints and indexes.
	 */
	public CreateBuilder createTable(String name, Consumer<TableBuilder> content) {
		CreateBuilder builder = new CreateBuilder();
		Table table = TableBuilder.table(QualifiedName.parse(name), content);
		add(() -> builder.operation(new CreateTable(table)));
		table.indexes().forEach((index) -> add(() -> builder.operation(new CreateIndex(table.name(), index, false))));
		return builder;
	}

	public DropTableBuilder dropTable(String name) {
		DropTableBuilder builder = new DropTableBuilder(QualifiedName.parse(name));
		add(builder::operation);
		return builder;
	}

	/**
	 * Renames a table, which stays in its schema.
	 */
	public void renameTable(String name, String newName) {
		QualifiedName table = QualifiedName.parse(name);
		add(() -> new RenameTable(table, newName));
	}

	public ColumnBuilder addColumn(String table, String name, ColumnType type) {
		QualifiedName owner = QualifiedName.parse(table);
		ColumnBuilder builder = new ColumnBuilder(name, type);
		add(() -> builder.addedTo(owner));
		return builder;
	}

	public DropColumnBuilder dropColumn(String table, String name) {
		DropColumnBuilder builder = new DropColumnBuilder(QualifiedName.parse(table), name);
		add(builder::operation);
		return builder;
	}

	public void renameColumn(String table, String name, String newName) {
		QualifiedName owner = QualifiedName.parse(table);
		add(() -> new RenameColumn(owner, name, newName));
	}

	public void alterColumn(String table, String name, Consumer<ColumnChangeBuilder> changes) {
		QualifiedName owner = QualifiedName.parse(table);
		ColumnChangeBuilder builder = new ColumnChangeBuilder();
		changes.accept(builder);
		List<ColumnChange> changed = builder.changes();
		add(() -> {
			if (changed.isEmpty()) {
				throw Draft.incomplete(Draft.call("alterColumn", table, name), "It changes nothing.",
						"Say what changes, as in (c) -> c.notNull(), or take the call out.");
			}
			return new AlterColumn(owner, name, changed);
		});
	}

	public PrimaryKeyBuilder addPrimaryKey(String table, String name, String... columns) {
		return constraint(table, new PrimaryKeyBuilder(name, columns));
	}

	public UniqueBuilder addUnique(String table, String name, String... columns) {
		return constraint(table, new UniqueBuilder(name, columns));
	}

	public ForeignKeyBuilder addForeignKey(String table, String name, String... columns) {
		return constraint(table, new ForeignKeyBuilder(name, columns));
	}

	public CheckBuilder addCheck(String table, String name, String sql) {
		return constraint(table, new CheckBuilder(name, sql));
	}

	/**
	 * Adds an exclusion constraint.
	 * @param definition from the word EXCLUDE on
	 */
	public ExcludeBuilder addExclude(String table, String name, String definition) {
		return constraint(table, new ExcludeBuilder(name, definition));
	}

	public DropConstraintBuilder dropConstraint(String table, String name) {
		DropConstraintBuilder builder = new DropConstraintBuilder(QualifiedName.parse(table), name);
		add(builder::operation);
		return builder;
	}

	/**
	 * Looks at the rows that were there before a constraint was added NOT VALID.
	 */
	public void validateConstraint(String table, String name) {
		QualifiedName owner = QualifiedName.parse(table);
		add(() -> new ValidateConstraint(owner, name));
	}

	public void renameConstraint(String table, String name, String newName) {
		QualifiedName owner = QualifiedName.parse(table);
		add(() -> new RenameConstraint(owner, name, newName));
	}

	/** Creates an index; {@code on(table, keys)} has to follow. */
	public IndexBuilder createIndex(String name) {
		IndexBuilder builder = new IndexBuilder(name);
		add(builder::create);
		return builder;
	}

	/** Drops an index; {@code on(table)} has to follow. */
	public IndexBuilder dropIndex(String name) {
		IndexBuilder builder = new IndexBuilder(name);
		add(() -> builder.drop(name));
		return builder;
	}

	public void renameIndex(String table, String name, String newName) {
		QualifiedName owner = QualifiedName.parse(table);
		add(() -> new RenameIndex(owner, name, newName));
	}

	public EnumBuilder createEnum(String name, String... values) {
		EnumBuilder builder = new EnumBuilder(QualifiedName.parse(name), values);
		add(builder::operation);
		return builder;
	}

	public DropEnumBuilder dropEnum(String name) {
		DropEnumBuilder builder = new DropEnumBuilder(QualifiedName.parse(name));
		add(builder::operation);
		return builder;
	}

	/** Adds a value; {@code giving(all values)} has to follow. */
	public EnumValueBuilder addEnumValue(String name, String value) {
		EnumValueBuilder builder = new EnumValueBuilder(QualifiedName.parse(name), value);
		add(builder::operation);
		return builder;
	}

	/** Replaces the values; {@code from} and {@code to} have to follow. */
	public RecreateEnumBuilder recreateEnum(String name) {
		RecreateEnumBuilder builder = new RecreateEnumBuilder(QualifiedName.parse(name));
		add(builder::operation);
		return builder;
	}

	public SequenceBuilder createSequence(String name) {
		QualifiedName sequence = QualifiedName.parse(name);
		SequenceBuilder builder = new SequenceBuilder("bigint");
		add(() -> builder.operation(sequence));
		return builder;
	}

	public DropSequenceBuilder dropSequence(String name) {
		DropSequenceBuilder builder = new DropSequenceBuilder(QualifiedName.parse(name));
		add(builder::operation);
		return builder;
	}

	/** Changes how it counts; {@code from} and {@code to} have to follow. */
	public AlterSequenceBuilder alterSequence(String name) {
		AlterSequenceBuilder builder = new AlterSequenceBuilder(QualifiedName.parse(name));
		add(builder::operation);
		return builder;
	}

	/** Comments on a table; null takes the comment away. */
	public CommentBuilder commentOnTable(String table, @Nullable String comment) {
		return comment(SetComment.Target.TABLE, table, comment);
	}

	/** Comments on a type; null takes the comment away. */
	public CommentBuilder commentOnType(String type, @Nullable String comment) {
		return comment(SetComment.Target.TYPE, type, comment);
	}

	private <B extends ConstraintBuilder<?>> B constraint(String table, B builder) {
		QualifiedName owner = QualifiedName.parse(table);
		add(() -> builder.addedTo(owner));
		return builder;
	}

	private CommentBuilder comment(SetComment.Target target, String name, @Nullable String comment) {
		CommentBuilder builder = new CommentBuilder(target, QualifiedName.parse(name), comment);
		add(builder::operation);
		return builder;
	}

}
