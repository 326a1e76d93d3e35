package io.migrate.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Constraint;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.NamingConvention;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;
import org.jspecify.annotations.Nullable;

/**
 * What a table consists of. A constraint or index without a name is named by PostgreSQL.
 */
public final class TableBuilder {

	private final QualifiedName name;

	private final List<ColumnBuilder> columns = new ArrayList<>();

	private final List<ConstraintBuilder<?>> constraints = new ArrayList<>();

	private final List<IndexBuilder> indexes = new ArrayList<>();

	private @Nullable String comment;

	private boolean unlogged;

	private @Nullable String partitionBy;

	private boolean child;

	private List<String> storage = List.of();

	TableBuilder(QualifiedName name) {
		this.name = name;
	}

	static Table table(QualifiedName name, Consumer<TableBuilder> content) {
		TableBuilder builder = new TableBuilder(name);
		content.accept(builder);
		return builder.build();
	}

	public ColumnBuilder column(String columnName, ColumnType type) {
		ColumnBuilder builder = new ColumnBuilder(columnName, type);
		this.columns.add(builder);
		return builder;
	}

	/**
	 * The primary key, named {@code
	 *
	<table>
	 * _pkey}; its columns are NOT NULL.
	 */
	public PrimaryKeyBuilder primaryKey(String... keyColumns) {
		return add(new PrimaryKeyBuilder(NamingConvention.primaryKey(this.name), keyColumns));
	}

	public UniqueBuilder unique(@Nullable String constraint, String... uniqueColumns) {
		return add(new UniqueBuilder(constraint, uniqueColumns));
	}

	public ForeignKeyBuilder foreignKey(@Nullable String constraint, String... referencing) {
		return add(new ForeignKeyBuilder(constraint, referencing));
	}

	public CheckBuilder check(@Nullable String constraint, String sql) {
		return add(new CheckBuilder(constraint, sql));
	}

	/**
	 * An exclusion constraint.
	 * @param definition from the word EXCLUDE on
	 */
	public ExcludeBuilder exclude(@Nullable String constraint, String definition) {
		return add(new ExcludeBuilder(constraint, definition));
	}

	/** An index, created after the table. */
	public IndexBuilder index(@Nullable String index, String... keys) {
		return add(new IndexBuilder(index).keys(Arrays.stream(keys).map(IndexPart::column).toList()));
	}

	public IndexBuilder index(@Nullable String index, IndexPart... keys) {
		return add(new IndexBuilder(index).keys(List.of(keys)));
	}

	public TableBuilder comment(String value) {
		this.comment = value;
		return this;
	}

	/** Not written to the log, empty after a crash. */
	public TableBuilder unlogged() {
		this.unlogged = true;
		return this;
	}

	/** What follows {@code PARTITION BY}. */
	public TableBuilder partitionBy(String sql) {
		this.partitionBy = sql;
		return this;
	}

	/** It is a partition, or inherits. */
	public TableBuilder child() {
		this.child = true;
		return this;
	}

	/** Storage parameters: {@code "fillfactor=70"}. */
	public TableBuilder storage(String... parameters) {
		this.storage = List.of(parameters);
		return this;
	}

	private <B extends ConstraintBuilder<?>> B add(B builder) {
		this.constraints.add(builder);
		return builder;
	}

	private IndexBuilder add(IndexBuilder builder) {
		this.indexes.add(builder);
		return builder;
	}

	private Table build() {
		List<Constraint> built = this.constraints.stream()
			.<Constraint>map(ConstraintBuilder::constraintWithoutRows)
			.toList();
		Set<String> key = built.stream()
			.filter(PrimaryKey.class::isInstance)
			.flatMap((constraint) -> ((PrimaryKey) constraint).columns().stream())
			.collect(Collectors.toSet());
		List<Column> builtColumns = this.columns.stream()
			.map((column) -> column.part(key.contains(column.name())))
			.toList();
		List<Index> builtIndexes = this.indexes.stream().map(IndexBuilder::part).toList();
		return new Table(this.name, builtColumns, built, builtIndexes, this.comment,
				new TableTraits(this.unlogged, this.partitionBy, this.child, this.storage));
	}

}
