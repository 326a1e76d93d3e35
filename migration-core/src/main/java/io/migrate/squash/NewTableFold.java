package io.migrate.squash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AddConstraint;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.ColumnChange;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropColumn;
import io.migrate.operation.Operation;
import io.migrate.operation.SetComment;
import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a table right after it was created, and while it is empty, can be part
 * of its creation.
 */
final class NewTableFold {

	private static final Map<Class<? extends Operation>, Rule> RULES = rules();

	private final Table table;

	private final Stretch between;

	private NewTableFold(Table table, Stretch between) {
		this.table = table;
		this.between = between;
	}

	/**
	 * The creation with the operation in it, null if that may not be the same.
	 * @param between what stands between the two
	 */
	static @Nullable CreateTable fold(CreateTable create, Stretch between, Operation operation) {
		if (create.table().traits().child() || !between.onlyAdds()) {
			return null;
		}
		Table table = RULES.getOrDefault(operation.getClass(), (fold, other) -> null)
			.apply(new NewTableFold(create.table(), between), operation);
		return (table != null) ? new CreateTable(table) : null;
	}

	private static Map<Class<? extends Operation>, Rule> rules() {
		Map<Class<? extends Operation>, Rule> rules = new LinkedHashMap<>();
		rules.put(AddColumn.class, (fold, operation) -> fold.add(((AddColumn) operation).column()));
		rules.put(DropColumn.class, (fold, operation) -> fold.drop((DropColumn) operation));
		rules.put(AlterColumn.class, (fold, operation) -> fold.alter((AlterColumn) operation));
		rules.put(AddConstraint.class, (fold, operation) -> fold.add((AddConstraint) operation));
		rules.put(SetComment.class, (fold, operation) -> fold.comment((SetComment) operation));
		return rules;
	}

	/** Behind the columns that are there, as ADD COLUMN puts it. */
	private @Nullable Table add(Column column) {
		boolean last = own().consistsOf(CreateIndex.class);
		return (last && (isPlain(column) || this.between.onlyAddsToTables()))
				? this.table.withColumns(with(this.table.columns(), column)) : null;
	}

	/** Nothing may be left that could have been made of it. */
	private @Nullable Table drop(DropColumn drop) {
		boolean alone = own().isEmpty() && this.table.constraints().isEmpty() && !hasGenerated();
		Column column = this.table.column(drop.name());
		return (alone && column != null && column.ownedSequence() == null) ? this.table
			.withColumns(this.table.columns().stream().filter((it) -> !it.name().equals(drop.name())).toList()) : null;
	}

	private @Nullable Table alter(AlterColumn alter) {
		Column column = this.table.column(alter.column());
		if (column == null || !alter.changes().stream().allMatch((change) -> isSame(column, change))) {
			return null;
		}
		Column changed = column;
		for (ColumnChange change : alter.changes()) {
			changed = change.applyTo(changed);
		}
		Column result = changed;
		return this.table.withColumns(
				this.table.columns().stream().map((it) -> it.name().equals(result.name()) ? result : it).toList());
	}

	private boolean isSame(Column column, ColumnChange change) {
		if (change instanceof ColumnChange.SetType type) {
			// PostgreSQL rewrites expressions for the new type, and keeps traces of the
			// old
			boolean expressions = hasGenerated() || this.table.constraints()
				.stream()
				.anyMatch((constraint) -> constraint instanceof Check || constraint instanceof Exclude);
			return own().isEmpty() && isPlain(column) && column.identity() == null && !expressions
					&& isPlain(column.withType(type.to()));
		}
		boolean text = change instanceof ColumnChange.SetNullable || change instanceof ColumnChange.SetColumnComment;
		boolean value = change instanceof ColumnChange.SetDefault && this.between.onlyAddsToTables();
		return (text || value) && own().consistsOf(CreateIndex.class);
	}

	private @Nullable Table add(AddConstraint add) {
		Constraint constraint = add.constraint();
		boolean validated = !(constraint instanceof Check check && !check.validated())
				&& !(constraint instanceof ForeignKey key && !key.validated());
		boolean reachable = Stretch.references(add)
			.allMatch((name) -> name.equals(this.table.name()) || this.between.spares(name));
		// CREATE TABLE makes one of equal keys, ALTER TABLE two
		boolean another = keyColumns(constraint).isEmpty()
				|| this.table.constraints().stream().noneMatch((it) -> keyColumns(it).equals(keyColumns(constraint)));
		return (validated && reachable && another && own().consistsOf(CreateIndex.class)
				&& this.between.onlyAddsToTables())
						? this.table.withConstraints(with(this.table.constraints(), constraint)) : null;
	}

	private static List<String> keyColumns(Constraint constraint) {
		return (constraint instanceof PrimaryKey key) ? key.columns()
				: (constraint instanceof Unique unique) ? unique.columns() : List.of();
	}

	private @Nullable Table comment(SetComment comment) {
		return (comment.target() == SetComment.Target.TABLE) ? this.table.withComment(comment.to()) : null;
	}

	private Stretch own() {
		return this.between.on(this.table.name());
	}

	private boolean hasGenerated() {
		return this.table.columns().stream().anyMatch((column) -> column.generated() != null);
	}

	/** Of a type that PostgreSQL brings, and without an expression. */
	private static boolean isPlain(Column column) {
		return column.type().builtIn() && column.defaultValue() == null && column.generated() == null
				&& column.ownedSequence() == null && column.collation() == null;
	}

	private static <T> List<T> with(List<T> values, T value) {
		List<T> more = new ArrayList<>(values);
		more.add(value);
		return more;
	}

	/**
	 * Gives the table with an operation in it, null if that may not be the same.
	 */
	@FunctionalInterface
	private interface Rule {

		@Nullable Table apply(NewTableFold fold, Operation operation);

	}

}
