package io.migrate.sample.migrations;

import io.migrate.operation.Operations;
import io.migrate.schema.ReferentialAction;
import io.migrate.script.Migration;
import io.migrate.script.Revision;

import static io.migrate.operation.PostgresTypes.bigint;
import static io.migrate.operation.PostgresTypes.date;
import static io.migrate.operation.PostgresTypes.integer;
import static io.migrate.operation.PostgresTypes.numeric;
import static io.migrate.operation.PostgresTypes.smallint;
import static io.migrate.operation.PostgresTypes.timestamptz;
import static io.migrate.operation.PostgresTypes.userType;
import static io.migrate.operation.PostgresTypes.uuid;
import static io.migrate.operation.PostgresTypes.varchar;
import static io.migrate.schema.IndexPart.column;

@Revision(id = "ccb7e9be8927", parents = "788c872ef9de", message = "orders and payments",
		created = "2026-11-24T06:02:33Z")
final class M20261124_0602_OrdersAndPayments implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createEnum("orderstatus", "CANCELLED", "PAID", "PLACED", "SHIPPED");
		op.execute("create cast (varchar as OrderStatus) with inout as implicit")
			.reversedBy("drop cast (character varying AS orderstatus)");
		op.execute("create cast (OrderStatus as varchar) with inout as implicit")
			.reversedBy("drop cast (orderstatus AS character varying)");
		op.createSequence("orders_seq");
		op.createTable("orders", (t) -> {
			t.column("id", bigint());
			t.column("placed_at", timestamptz(6)).notNull();
			t.column("shipping_street", varchar(120));
			t.column("shipping_postcode", varchar(20));
			t.column("shipping_city", varchar(80));
			t.column("shipping_country", varchar(2));
			t.column("status", userType("orderstatus")).notNull();
			t.column("version", integer()).notNull();
			t.column("customer_id", bigint()).notNull();
			t.primaryKey("id");
			t.foreignKey("fk_orders_customer", "customer_id").references("customer", "id");
		});
		op.createTable("order_line", (t) -> {
			t.column("id", bigint()).identity();
			t.column("amount", numeric(16, 2)).generatedAs("quantity * unit_price");
			t.column("position", smallint()).notNull();
			t.column("quantity", integer()).notNull();
			t.column("unit_price", numeric(12, 2)).notNull();
			t.column("order_id", bigint()).notNull();
			t.column("product_id", bigint()).notNull();
			t.primaryKey("id");
			t.unique("uq_order_line_position", "order_id", "position");
			t.check("ck_order_line_quantity", "quantity > 0");
			t.foreignKey("fk_order_line_order", "order_id")
				.references("orders", "id")
				.onDelete(ReferentialAction.CASCADE);
			t.foreignKey("fk_order_line_product", "product_id").references("product", "id");
		});
		op.createIndex("ix_order_line_product_id").on("order_line", "product_id");
		op.createIndex("ix_orders_customer_id_placed_at")
			.on("orders", column("customer_id"), column("placed_at").desc());
		op.createTable("payment", (t) -> {
			t.column("kind", varchar(10)).notNull();
			t.column("id", uuid());
			t.column("amount", numeric(12, 2)).notNull();
			t.column("received_at", timestamptz(6)).notNull();
			t.column("last_digits", varchar(4));
			t.column("due_on", date());
			t.column("order_id", bigint()).notNull();
			t.primaryKey("id");
			t.check("ck_payment_kind", "kind in ('CARD','INVOICE')");
			t.foreignKey("fk_payment_order", "order_id").references("orders", "id");
		});
		op.createIndex("ix_payment_order_id").on("payment", "order_id");
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("payment");
		op.dropTable("order_line");
		op.dropTable("orders");
		op.dropSequence("orders_seq");
		op.execute("drop cast (orderstatus AS character varying)")
			.reversedBy("create cast (OrderStatus as varchar) with inout as implicit");
		op.execute("drop cast (character varying AS orderstatus)")
			.reversedBy("create cast (varchar as OrderStatus) with inout as implicit");
		op.dropEnum("orderstatus");
	}

}
