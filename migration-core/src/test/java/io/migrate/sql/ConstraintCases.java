package io.migrate.sql;

import java.util.List;

import io.migrate.operation.AddConstraint;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.RenameConstraint;
import io.migrate.operation.RenameTable;
import io.migrate.operation.ValidateConstraint;
import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

/**
 * Constraints.
 */
final class ConstraintCases {

	private static final QualifiedName ORDERS = QualifiedName.of("orders");

	private static final QualifiedName USERS = TableCases.USERS;

	private static final ForeignKey KEY = ForeignKey.of("fk_orders_user", List.of("user_id"), USERS, List.of("id"));

	private static final Check CHECK = Check.of("ck_orders_total", "total > 0");

	private static final DdlCase.Given TABLES = DdlCase.on("CREATE TABLE users (id bigint PRIMARY KEY)",
			"CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL)",
			"INSERT INTO users VALUES (1)", "INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20)");

	private ConstraintCases() {
	}

	static List<DdlCase> all() {
		return List.of(
				add("foreignKey", KEY.withActions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION), false),
				add("foreignKeyOnline", KEY, true), add("foreignKeyNotValidated", KEY.withValidated(false), true),
				add("check", CHECK, false), add("checkOnline", CHECK, true), add("primaryKey", primaryKey(), false),
				add("primaryKeyOnline", primaryKey(), true),
				add("unique", Unique.of("uq_orders_id", List.of("id")), false),
				add("uniqueOnline", Unique.of("uq_orders_id", List.of("id")), true),
				TABLES.since(15).when("uniqueOnlineWithEverything", new AddConstraint(ORDERS, rich(), true)),
				add("exclude", new Exclude("ex_orders", "EXCLUDE USING btree (id WITH =)"), true), onNewTable(),
				afterStrongLock(), onRenamedNewTable(),
				TABLES.when("validate", new AddConstraint(ORDERS, CHECK.withValidated(false), true),
						new ValidateConstraint(ORDERS, "ck_orders_total")),
				DdlCase
					.on("CREATE TABLE orders (id bigint, total integer CONSTRAINT ck_orders_total CHECK (total > 0))")
					.when("check", new DropConstraint(ORDERS, "ck_orders_total", CHECK)),
				DdlCase.on("CREATE TABLE orders (id bigint CONSTRAINT \"Old\" UNIQUE)")
					.when("unique", new RenameConstraint(ORDERS, "Old", "new")));
	}

	private static DdlCase add(String name, Constraint constraint, boolean online) {
		return TABLES.when(name, new AddConstraint(ORDERS, constraint, online));
	}

	private static PrimaryKey primaryKey() {
		return new PrimaryKey("orders_pkey", List.of("id", "total"), List.of("user_id"), Deferrability.NOT_DEFERRABLE);
	}

	private static Unique rich() {
		return new Unique("uq_orders_user", List.of("user_id"), List.of("total"), true,
				Deferrability.INITIALLY_DEFERRED);
	}

	private static CreateTable newTable() {
		return new CreateTable(Table.of(QualifiedName.of("bills"),
				List.of(Column.of("user_id", ColumnType.builtIn("bigint"))), List.of()));
	}

	private static DdlCase onNewTable() {
		return TABLES.when("onNewTable", newTable(), new AddConstraint(QualifiedName.of("bills"), KEY, true));
	}

	private static DdlCase onRenamedNewTable() {
		return TABLES.when("onRenamedNewTable", newTable(), new RenameTable(QualifiedName.of("bills"), "invoices"),
				new AddConstraint(QualifiedName.of("invoices"), Unique.of("uq_invoices", List.of("user_id")), true));
	}

	private static DdlCase afterStrongLock() {
		return DdlCase
			.on("CREATE TABLE orders (id bigint)",
					"ALTER TABLE orders ADD CONSTRAINT ck_orders_id CHECK (id > 0) NOT VALID")
			.when("afterStrongLock", new RenameConstraint(ORDERS, "ck_orders_id", "ck_orders_positive"),
					new ValidateConstraint(ORDERS, "ck_orders_positive"));
	}

}
