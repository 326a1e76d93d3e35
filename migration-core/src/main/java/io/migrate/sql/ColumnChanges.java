package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.ColumnChange;
import io.migrate.operation.ColumnChange.SetCollation;
import io.migrate.operation.ColumnChange.SetColumnComment;
import io.migrate.operation.ColumnChange.SetDefault;
import io.migrate.operation.ColumnChange.SetGenerated;
import io.migrate.operation.ColumnChange.SetIdentity;
import io.migrate.operation.ColumnChange.SetNullable;
import io.migrate.operation.ColumnChange.SetOwnedSequence;
import io.migrate.operation.ColumnChange.SetType;
import io.migrate.schema.Identity;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changes of one column in an order in which each is possible: what clashes
 * with a new type goes before it, what needs the type or NOT NULL comes after.
 */
final class ColumnChanges {

	private final QualifiedName table;

	private final String column;

	private final List<ColumnChange> changes;

	/** Whether others use the table. */
	private final boolean existing;

	private final String alter;

	private ColumnChanges(AlterColumn operation, boolean existing) {
		this.table = operation.table();
		this.column = operation.column();
		this.changes = operation.changes();
		this.existing = existing;
		this.alter = "ALTER TABLE " + Identifiers.name(this.table) + " ALTER COLUMN " + Identifiers.quote(this.column)
				+ " ";
	}

	static List<Draft> of(AlterColumn operation, boolean existing) {
		List<Draft> drafts = new ColumnChanges(operation, existing).drafts();
		return existing ? drafts : drafts.stream().map((draft) -> Draft.of(draft.sql())).toList();
	}

	private List<Draft> drafts() {
		SetDefault value = change(SetDefault.class);
		SetIdentity identity = change(SetIdentity.class);
		SetOwnedSequence owned = change(SetOwnedSequence.class);
		boolean becomesIdentity = identity != null && identity.to() != null && identity.from() == null;
		boolean otherType = change(SetType.class) != null;
		boolean dropsDefault = value != null && (value.to() == null || (otherType && value.from() != null));
		// a default that an identity replaces is kept until then: no insert fails
		// meanwhile
		boolean dropsLate = becomesIdentity && !otherType;
		List<Draft> drafts = new ArrayList<>(before());
		if (dropsDefault && !dropsLate) {
			drafts.add(exclusive("DROP DEFAULT"));
		}
		drafts.addAll(type());
		drafts.addAll(defaultValue(value, (owned != null) ? owned.to() : null));
		drafts.addAll(nullability());
		if (dropsDefault && dropsLate) {
			drafts.add(exclusive("DROP DEFAULT"));
		}
		if (owned != null && owned.from() != null) {
			drafts.add(Draft.of("DROP SEQUENCE " + Identifiers.name(owned.from().name())));
		}
		drafts.addAll(identity(identity));
		drafts.addAll(after());
		return drafts;
	}

	private List<Draft> before() {
		SetIdentity identity = change(SetIdentity.class);
		SetGenerated generated = change(SetGenerated.class);
		List<Draft> drafts = new ArrayList<>();
		if (identity != null && identity.to() == null) {
			drafts.add(exclusive("DROP IDENTITY"));
		}
		if (generated != null && generated.to() == null) {
			drafts.add(exclusive("DROP EXPRESSION"));
		}
		return drafts;
	}

	private List<Draft> type() {
		SetType type = change(SetType.class);
		SetCollation collation = change(SetCollation.class);
		if (type != null) {
			Draft draft = exclusive("TYPE " + Identifiers.type(type.to()) + collate(collation) + using(type));
			return List.of(draft.with(TypeChange.hazards(type.from(), type.to(), type.using())));
		}
		if (collation != null) {
			return List.of(exclusive("TYPE " + Identifiers.type(collation.type()) + collate(collation))
				.with(Hazard.Kind.BLOCKING, "Blocks reads and writes while indexes of the column are rebuilt."));
		}
		return List.of();
	}

	private static String collate(@Nullable SetCollation change) {
		return (change != null && change.to() != null) ? " COLLATE " + Identifiers.quote(change.to()) : "";
	}

	private String using(SetType change) {
		return (change.using() != null)
				? " USING " + Expressions.operand(change.using(), "conversion of column " + path()) : "";
	}

	/**
	 * Sets the default, with the sequence that it is to ask.
	 */
	private List<Draft> defaultValue(@Nullable SetDefault value, @Nullable Sequence sequence) {
		List<Draft> drafts = new ArrayList<>();
		if (sequence != null) {
			drafts.add(SequenceDdl.create(sequence));
		}
		if (value != null && value.to() != null) {
			drafts.add(exclusive("SET DEFAULT " + ColumnDdl.defaultValue(value.to(), path())));
		}
		if (sequence != null) {
			drafts.add(SequenceDdl.own(sequence, this.table, this.column).locking(LockMode.ACCESS_SHARE));
			if (this.existing) {
				String name = Literals.string(Identifiers.name(sequence.name()));
				drafts.add(SequenceDdl.goOn(name, this.table, this.column, sequence.options()));
			}
		}
		return drafts;
	}

	private List<Draft> nullability() {
		SetNullable nullable = change(SetNullable.class);
		if (nullable == null) {
			return List.of();
		}
		if (nullable.nullable()) {
			return List.of(exclusive("DROP NOT NULL"));
		}
		return this.existing ? ConstraintDdl.notNull(this.table, this.column) : List.of(exclusive("SET NOT NULL"));
	}

	private List<Draft> identity(@Nullable SetIdentity change) {
		Identity to = (change != null) ? change.to() : null;
		if (change == null || to == null) {
			return List.of();
		}
		if (change.from() != null) {
			return identityOptions(change.from(), to);
		}
		List<Draft> drafts = new ArrayList<>();
		drafts.add(exclusive("ADD " + ColumnDdl.identity(to)));
		if (this.existing) {
			String sequence = "pg_get_serial_sequence(" + Literals.string(Identifiers.name(this.table)) + ", "
					+ Literals.string(this.column) + ")";
			drafts.add(SequenceDdl.goOn(sequence, this.table, this.column, to.options()));
		}
		return drafts;
	}

	private List<Draft> identityOptions(Identity from, Identity to) {
		StringBuilder sql = new StringBuilder();
		if (from.always() != to.always()) {
			sql.append(to.always() ? "SET GENERATED ALWAYS" : "SET GENERATED BY DEFAULT");
		}
		SequenceDdl.changes(from.options(), to.options())
			.forEach((option) -> sql.append(sql.isEmpty() ? "" : " ")
				.append(option.equals(SequenceDdl.RESTART) ? "" : "SET ")
				.append(option));
		return sql.isEmpty() ? List.of() : List.of(exclusive(sql.toString()));
	}

	private List<Draft> after() {
		SetGenerated generated = change(SetGenerated.class);
		SetColumnComment comment = change(SetColumnComment.class);
		List<Draft> drafts = new ArrayList<>();
		if (generated != null && generated.to() != null) {
			drafts.add(expression(generated));
		}
		if (comment != null) {
			drafts.add(ColumnDdl.comment(this.table, this.column, comment.to()));
		}
		return drafts;
	}

	private Draft expression(SetGenerated change) {
		if (change.from() == null || change.to() == null || change.from().stored() != change.to().stored()) {
			throw new MigrationException("Column " + path() + " cannot become computed in place.",
					"PostgreSQL can change the expression of a generated column, but not make one of another column.",
					"Drop the column and add it as a generated one.");
		}
		Draft draft = exclusive("SET EXPRESSION AS (" + ColumnDdl.expression(change.to(), path()) + ")");
		return change.to().stored() ? draft.with(Hazard.Kind.REWRITE, "Rewrites the table while everybody else waits.")
				: draft;
	}

	private Draft exclusive(String action) {
		return Draft.of(this.alter + action, LockMode.ACCESS_EXCLUSIVE);
	}

	private String path() {
		return this.table + "." + this.column;
	}

	/**
	 * The last change of a kind, which is the one that counts; null if there is none.
	 */
	private <C extends ColumnChange> @Nullable C change(Class<C> kind) {
		return this.changes.stream()
			.filter(kind::isInstance)
			.map(kind::cast)
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

}
