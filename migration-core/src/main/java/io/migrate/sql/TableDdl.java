package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.migrate.operation.SetComment;
import io.migrate.schema.Column;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import io.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements about whole tables.
 */
final class TableDdl {

	private static final String INDENT = "\n    ";

	private TableDdl() {
	}

	/**
	 * The table with the sequences that its columns own, and comments. A constraint that
	 * is not validated is added afterwards: CREATE TABLE would take it for validated.
	 */
	static List<Draft> create(Table table, NewTables created) {
		List<Draft> drafts = new ArrayList<>();
		owned(table).forEach((column) -> drafts.add(SequenceDdl.create(sequence(column))));
		drafts.add(Draft.of(statement(table))
			.locking(referencedLock(table, created))
			.guarded(create(table), Guards.IF_NOT_EXISTS)
			.where(Guards.relation(table.name())));
		table.constraints()
			.stream()
			.filter((constraint) -> !ConstraintDdl.validated(constraint))
			.forEach((constraint) -> drafts.add(ConstraintDdl.plain(table.name(), constraint)
				.locking(ConstraintDdl.referencedLock(table.name(), constraint, created))));
		owned(table).forEach((column) -> drafts.add(SequenceDdl.own(sequence(column), table.name(), column.name())));
		if (table.comment() != null) {
			drafts.add(comment(SetComment.Target.TABLE, table.name(), table.comment()));
		}
		table.columns()
			.stream()
			.flatMap((column) -> ColumnDdl.comment(table.name(), column).stream())
			.forEach((draft) -> drafts.add(draft.locking(null)));
		return drafts;
	}

	static Draft drop(QualifiedName name) {
		return Draft.of("DROP TABLE " + Identifiers.name(name), LockMode.ACCESS_EXCLUSIVE)
			.guarded("DROP TABLE ", Guards.IF_EXISTS)
			.with(Hazard.Kind.DATA_LOSS, "The rows of the table are lost.")
			.with(Hazard.Kind.INCOMPATIBLE, "A release that still uses the table fails.");
	}

	static Draft rename(QualifiedName name, String newName) {
		return Draft
			.of("ALTER TABLE " + Identifiers.name(name) + " RENAME TO " + Identifiers.quote(newName),
					LockMode.ACCESS_EXCLUSIVE)
			.with(Hazard.Kind.INCOMPATIBLE, "A release that still uses the old name fails.");
	}

	static Draft comment(SetComment.Target target, QualifiedName name, @Nullable String comment) {
		return Draft
			.of("COMMENT ON " + target.name() + " " + Identifiers.name(name) + " IS " + Literals.stringOrNull(comment));
	}

	/**
	 * Storage parameters as a clause.
	 */
	static String storage(List<String> parameters) {
		return parameters.isEmpty() ? ""
				: parameters.stream().map(TableDdl::parameter).collect(Collectors.joining(", ", " WITH (", ")"));
	}

	private static String parameter(String parameter) {
		int equals = parameter.indexOf('=');
		String key = (equals < 0) ? parameter : parameter.substring(0, equals);
		String name = Stream.of(key.split("\\.")).map(Identifiers::quote).collect(Collectors.joining("."));
		if (equals < 0) {
			return name;
		}
		String value = parameter.substring(equals + 1);
		return name + " = " + (value.matches("[A-Za-z0-9_.+-]+") ? value : Literals.string(value));
	}

	private static String create(Table table) {
		return table.traits().unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ";
	}

	private static String statement(Table table) {
		List<String> lines = new ArrayList<>();
		table.columns().forEach((column) -> lines.add(ColumnDdl.definition(table.name(), column)));
		table.constraints()
			.stream()
			.filter(ConstraintDdl::validated)
			.forEach((constraint) -> lines.add(ConstraintDdl.named(constraint)));
		String body = lines.isEmpty() ? "" : INDENT + String.join("," + INDENT, lines) + "\n";
		String partitionBy = table.traits().partitionBy();
		return create(table) + Identifiers.name(table.name()) + " (" + body + ")"
				+ ((partitionBy == null) ? ""
						: " PARTITION BY " + Expressions.of(partitionBy, "partition key of table " + table.name()))
				+ storage(table.traits().storage());
	}

	/**
	 * A new table locks those that its foreign keys refer to.
	 */
	private static @Nullable LockMode referencedLock(Table table, NewTables created) {
		boolean locks = table.constraints(ForeignKey.class)
			.filter(ForeignKey::validated)
			.anyMatch((key) -> ConstraintDdl.referencedLock(table.name(), key, created) != null);
		return locks ? LockMode.SHARE_ROW_EXCLUSIVE : null;
	}

	private static Stream<Column> owned(Table table) {
		return table.columns().stream().filter((column) -> column.ownedSequence() != null);
	}

	private static Sequence sequence(Column column) {
		Sequence sequence = column.ownedSequence();
		if (sequence == null) {
			throw new IllegalArgumentException("column '" + column.name() + "' owns no sequence");
		}
		return sequence;
	}

}
