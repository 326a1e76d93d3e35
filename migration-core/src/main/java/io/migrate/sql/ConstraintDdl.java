package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.NamingConvention;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Writes constraints, and statements that add and drop them: on a table in use so that
 * writers go on meanwhile, where that is asked for.
 */
final class ConstraintDdl {

	private ConstraintDdl() {
	}

	/**
	 * Adds a constraint to a table that others use.
	 */
	static List<Draft> add(QualifiedName table, Constraint constraint, boolean online) {
		if (!validated(constraint)) {
			return List.of(notValid(table, constraint));
		}
		boolean checksRows = constraint instanceof ForeignKey || constraint instanceof Check;
		if (online && checksRows) {
			return List.of(notValid(table, constraint), validate(table, name(constraint)));
		}
		if (online && constraint instanceof Unique unique) {
			return byIndex(table, unique);
		}
		if (online && constraint instanceof PrimaryKey key) {
			List<Draft> drafts = new ArrayList<>();
			key.columns().forEach((column) -> drafts.addAll(notNull(table, column)));
			drafts.addAll(byIndex(table, key));
			return drafts;
		}
		return List.of(plain(table, constraint)
			.locking((constraint instanceof ForeignKey) ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE)
			.with(Hazard.Kind.BLOCKING,
					checksRows ? "Blocks writes while every row is looked at."
							: "Blocks reads and writes while its index is built.")
			.with(Hazard.Kind.MAY_FAIL, "Fails when existing rows do not fit."));
	}

	/**
	 * {@code ALTER TABLE … ADD CONSTRAINT} in its simplest form.
	 */
	static Draft plain(QualifiedName table, Constraint constraint) {
		return due(table, constraint,
				Draft.of(alter(table) + "ADD " + named(constraint) + (validated(constraint) ? "" : " NOT VALID")));
	}

	static Draft drop(QualifiedName table, String name) {
		String drop = alter(table) + "DROP CONSTRAINT ";
		return Draft.of(drop + Identifiers.quote(name), LockMode.ACCESS_EXCLUSIVE).guarded(drop, Guards.IF_EXISTS);
	}

	static Draft rename(QualifiedName table, String name, String newName) {
		return Draft.of(
				alter(table) + "RENAME CONSTRAINT " + Identifiers.quote(name) + " TO " + Identifiers.quote(newName),
				LockMode.ACCESS_EXCLUSIVE);
	}

	/**
	 * Looks at the rows that were there before. It begins a transaction, as a strong lock
	 * taken before would be held for the whole scan, and ends it, as a retry of what
	 * follows would scan again.
	 */
	static Draft validate(QualifiedName table, String name) {
		return Draft
			.of(alter(table) + "VALIDATE CONSTRAINT " + Identifiers.quote(name), LockMode.SHARE_UPDATE_EXCLUSIVE)
			.inTransactionOfItsOwn()
			.with(Hazard.Kind.SCAN, "Reads the whole table; reads and writes go on.")
			.with(Hazard.Kind.MAY_FAIL, "Fails when existing rows do not fit.");
	}

	/**
	 * Makes a column NOT NULL so that nobody waits for a scan: a validated check proves
	 * it (manual, {@code ALTER TABLE}, "Notes"). The check goes in a statement of its
	 * own, as within one statement PostgreSQL would drop it before it is looked for.
	 */
	static List<Draft> notNull(QualifiedName table, String column) {
		String name = NamingConvention.fit("ck_" + table.name() + "_" + column + "_not_null");
		Check proof = Check.of(name, Identifiers.quote(column) + " IS NOT NULL").withValidated(false);
		return List.of(notValid(table, proof), validate(table, name),
				Draft.of(alter(table) + "ALTER COLUMN " + Identifiers.quote(column) + " SET NOT NULL",
						LockMode.ACCESS_EXCLUSIVE),
				drop(table, name));
	}

	static boolean validated(Constraint constraint) {
		return (constraint instanceof ForeignKey key) ? key.validated()
				: !(constraint instanceof Check check) || check.validated();
	}

	/**
	 * The lock on the table that a foreign key refers to, null where that is new too.
	 */
	static @Nullable LockMode referencedLock(QualifiedName table, Constraint constraint, NewTables created) {
		boolean locks = constraint instanceof ForeignKey key && !key.references().equals(table)
				&& !created.contains(key.references());
		return locks ? LockMode.SHARE_ROW_EXCLUSIVE : null;
	}

	/**
	 * A constraint as it stands in CREATE TABLE and after ADD.
	 */
	static String named(Constraint constraint) {
		String name = constraint.name();
		return ((name != null) ? "CONSTRAINT " + Identifiers.quote(name) + " " : "") + definition(constraint);
	}

	private static String definition(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return "PRIMARY KEY (" + Identifiers.list(key.columns()) + ")" + IndexDdl.include(key.include())
					+ deferrability(key.deferrability());
		}
		if (constraint instanceof Unique unique) {
			return "UNIQUE" + (unique.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "") + " ("
					+ Identifiers.list(unique.columns()) + ")" + IndexDdl.include(unique.include())
					+ deferrability(unique.deferrability());
		}
		if (constraint instanceof ForeignKey key) {
			return foreignKey(key);
		}
		if (constraint instanceof Check check) {
			return "CHECK (" + Expressions.of(check.expression(), "check " + check.name()) + ")"
					+ (check.noInherit() ? " NO INHERIT" : "");
		}
		return Expressions.of(((Exclude) constraint).definition(), "exclusion constraint " + constraint.name());
	}

	private static String foreignKey(ForeignKey key) {
		return "FOREIGN KEY (" + Identifiers.list(key.columns()) + ") REFERENCES " + Identifiers.name(key.references())
				+ " (" + Identifiers.list(key.referencedColumns()) + ")" + (key.matchFull() ? " MATCH FULL" : "")
				+ action("DELETE", key.onDelete()) + action("UPDATE", key.onUpdate())
				+ deferrability(key.deferrability());
	}

	private static String action(String event, ReferentialAction action) {
		return (action == ReferentialAction.NO_ACTION) ? "" : " ON " + event + " " + action.sql();
	}

	private static String deferrability(Deferrability deferrability) {
		return (deferrability == Deferrability.NOT_DEFERRABLE) ? "" : " " + deferrability.sql();
	}

	/**
	 * New rows are held to it, old ones are not looked at.
	 */
	private static Draft notValid(QualifiedName table, Constraint constraint) {
		return due(table, constraint,
				Draft
					.of(alter(table) + "ADD " + named(constraint) + " NOT VALID",
							(constraint instanceof ForeignKey) ? LockMode.SHARE_ROW_EXCLUSIVE
									: LockMode.ACCESS_EXCLUSIVE)
					.with(Conduct.COMMIT_AFTER));
	}

	private static List<Draft> byIndex(QualifiedName table, Unique unique) {
		Index index = index(unique, unique.columns()).withInclude(unique.include())
			.withNullsNotDistinct(unique.nullsNotDistinct());
		return List.of(IndexDdl.create(table, index, true, true),
				usingIndex(table, unique, "UNIQUE", unique.deferrability()));
	}

	private static List<Draft> byIndex(QualifiedName table, PrimaryKey key) {
		Index index = index(key, key.columns()).withInclude(key.include());
		return List.of(IndexDdl.create(table, index, true, true),
				usingIndex(table, key, "PRIMARY KEY", key.deferrability()));
	}

	private static Index index(Constraint constraint, List<String> columns) {
		return Index.of(name(constraint), columns.stream().map(IndexPart::column).toList()).withUnique(true);
	}

	private static Draft usingIndex(QualifiedName table, Constraint constraint, String kind,
			Deferrability deferrability) {
		String name = Identifiers.quote(name(constraint));
		return due(table, constraint, Draft.of(alter(table) + "ADD CONSTRAINT " + name + " " + kind + " USING INDEX "
				+ name + deferrability(deferrability), LockMode.ACCESS_EXCLUSIVE));
	}

	/** The grammar has no IF NOT EXISTS for it; without a name it is always due. */
	private static Draft due(QualifiedName table, Constraint constraint, Draft draft) {
		return (constraint.name() != null) ? draft.where(Guards.constraint(table, constraint.name())) : draft;
	}

	private static String name(Constraint constraint) {
		if (constraint.name() == null) {
			throw new IllegalArgumentException("a constraint that is added must have a name: " + constraint);
		}
		return constraint.name();
	}

	private static String alter(QualifiedName table) {
		return "ALTER TABLE " + Identifiers.name(table) + " ";
	}

}
