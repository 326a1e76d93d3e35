package io.migrate.sample.migrations;

import io.migrate.operation.Operations;
import io.migrate.script.Migration;
import io.migrate.script.Revision;

import static io.migrate.operation.PostgresTypes.bigint;
import static io.migrate.operation.PostgresTypes.smallint;
import static io.migrate.operation.PostgresTypes.timestamptz;
import static io.migrate.operation.PostgresTypes.varchar;

@Revision(id = "f043c0404950", parents = "ccb7e9be8927", message = "reviews and wishlists",
		created = "2026-11-24T06:02:46Z")
final class M20261124_0602_ReviewsAndWishlists implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("review", (t) -> {
			t.column("id", bigint()).identity();
			t.column("stars", smallint()).notNull();
			t.column("text", varchar(2000));
			t.column("written_at", timestamptz(6)).notNull();
			t.column("customer_id", bigint()).notNull();
			t.column("product_id", bigint()).notNull();
			t.primaryKey("id");
			t.unique("uq_review_product_customer", "product_id", "customer_id");
			t.check("ck_review_stars", "stars between 1 and 5");
			t.foreignKey("fk_review_customer", "customer_id").references("customer", "id");
			t.foreignKey("fk_review_product", "product_id").references("product", "id");
		});
		op.createIndex("ix_review_customer_id").on("review", "customer_id");
		op.createTable("wishlist", (t) -> {
			t.column("customer_id", bigint());
			t.primaryKey("customer_id");
			t.foreignKey("fk_wishlist_customer", "customer_id").references("customer", "id");
		});
		op.createTable("wishlist_product", (t) -> {
			t.column("customer_id", bigint());
			t.column("product_id", bigint());
			t.primaryKey("customer_id", "product_id");
			t.foreignKey("fk_wishlist_product_product", "product_id").references("product", "id");
			t.foreignKey("fk_wishlist_product_wishlist", "customer_id").references("wishlist", "customer_id");
		});
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("wishlist_product");
		op.dropTable("wishlist");
		op.dropTable("review");
	}

}
