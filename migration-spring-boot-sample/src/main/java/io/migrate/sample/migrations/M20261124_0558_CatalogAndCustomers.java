package io.migrate.sample.migrations;

import io.migrate.operation.Operations;
import io.migrate.schema.ReferentialAction;
import io.migrate.script.Migration;
import io.migrate.script.Revision;

import static io.migrate.operation.PostgresTypes.array;
import static io.migrate.operation.PostgresTypes.bigint;
import static io.migrate.operation.PostgresTypes.inet;
import static io.migrate.operation.PostgresTypes.integer;
import static io.migrate.operation.PostgresTypes.jsonb;
import static io.migrate.operation.PostgresTypes.numeric;
import static io.migrate.operation.PostgresTypes.text;
import static io.migrate.operation.PostgresTypes.userType;
import static io.migrate.operation.PostgresTypes.varchar;

@Revision(id = "788c872ef9de", message = "catalog and customers", created = "2026-11-24T05:58:30Z")
final class M20261124_0558_CatalogAndCustomers implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createEnum("availability", "DISCONTINUED", "IN_STOCK", "ON_ORDER");
		op.execute("create cast (varchar as Availability) with inout as implicit")
			.reversedBy("drop cast (character varying AS availability)");
		op.execute("create cast (Availability as varchar) with inout as implicit")
			.reversedBy("drop cast (availability AS character varying)");
		op.createSequence("product_seq").increment(20);
		op.createTable("category", (t) -> {
			t.column("id", bigint()).identity();
			t.column("name", varchar(120)).notNull();
			t.column("slug", varchar(60)).notNull();
			t.column("parent_id", bigint());
			t.primaryKey("id");
			t.unique("uq_category_slug", "slug");
			t.foreignKey("fk_category_parent", "parent_id")
				.references("category", "id")
				.onDelete(ReferentialAction.CASCADE);
		});
		op.createIndex("ix_category_parent_id").on("category", "parent_id");
		op.createTable("customer", (t) -> {
			t.column("id", bigint()).identity();
			t.column("street", varchar(120));
			t.column("postcode", varchar(20));
			t.column("city", varchar(80));
			t.column("country", varchar(2));
			t.column("email", varchar(254)).notNull();
			t.column("name", varchar(120)).notNull();
			t.primaryKey("id");
			t.unique("uq_customer_email", "email");
		});
		op.createTable("customer_phone", (t) -> {
			t.column("customer_id", bigint());
			t.column("phone", varchar(30));
			t.primaryKey("customer_id", "phone");
			t.foreignKey("fk_customer_phone_customer", "customer_id").references("customer", "id");
		});
		op.createTable("supplier", (t) -> {
			t.column("id", bigint()).identity();
			t.column("street", varchar(120));
			t.column("postcode", varchar(20));
			t.column("city", varchar(80));
			t.column("country", varchar(2));
			t.column("host", inet()).comment("the only address from which it may deliver its price lists");
			t.column("name", varchar(120)).notNull();
			t.primaryKey("id");
			t.unique("uq_supplier_name", "name");
		});
		op.createTable("product", (t) -> {
			t.column("id", bigint());
			t.column("attributes", jsonb()).notNull().defaultSql("'{}'");
			t.column("availability", userType("availability")).notNull().defaultSql("'IN_STOCK'");
			t.column("description", text());
			t.column("name", varchar(200)).notNull();
			t.column("price", numeric(12, 2)).notNull();
			t.column("sku", varchar(40)).notNull().comment("the number on the shelf, never given twice");
			t.column("tags", array(varchar(255))).notNull();
			t.column("version", integer()).notNull();
			t.column("supplier_id", bigint());
			t.primaryKey("id");
			t.unique("uq_product_sku", "sku");
			t.check("ck_product_price", "price >= 0");
			t.foreignKey("fk_product_supplier", "supplier_id").references("supplier", "id");
			t.comment("what the shop sells");
		});
		op.createIndex("ix_product_name").on("product", "name");
		op.createIndex("ix_product_supplier_id").on("product", "supplier_id");
		op.createTable("product_category", (t) -> {
			t.column("product_id", bigint());
			t.column("category_id", bigint());
			t.primaryKey("product_id", "category_id");
			t.foreignKey("fk_product_category_category", "category_id").references("category", "id");
			t.foreignKey("fk_product_category_product", "product_id").references("product", "id");
		});
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("product_category");
		op.dropTable("product");
		op.dropTable("supplier");
		op.dropTable("customer_phone");
		op.dropTable("customer");
		op.dropTable("category");
		op.dropSequence("product_seq");
		op.execute("drop cast (availability AS character varying)")
			.reversedBy("create cast (Availability as varchar) with inout as implicit");
		op.execute("drop cast (character varying AS availability)")
			.reversedBy("create cast (varchar as Availability) with inout as implicit");
		op.dropEnum("availability");
	}

}
