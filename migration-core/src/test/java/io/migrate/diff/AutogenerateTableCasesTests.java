package io.migrate.diff;

import java.util.stream.Stream;

import io.migrate.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.migrate.diff.TestModels.check;
import static io.migrate.diff.TestModels.column;
import static io.migrate.diff.TestModels.fk;
import static io.migrate.diff.TestModels.index;
import static io.migrate.diff.TestModels.model;
import static io.migrate.diff.TestModels.pk;
import static io.migrate.diff.TestModels.table;
import static io.migrate.diff.TestModels.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cases of Alembic's test-suite about tables, columns, order and filters, by their
 * numbers. Where ours differ on purpose: of a filtered schema nothing is created either
 * (9), and a changed CHECK body is a change (1).
 */
class AutogenerateTableCasesTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "cases", "filters" })
	void givesTheOperations(DiffCase one) {
		one.verify();
	}

	@Test
	void case5TheWayBackDropsTheColumnsInReverse() {
		DiffCase several = DiffCase.of("5", model(table("t", "id bigint")),
				model(table("t", "id bigint", "one text", "two text", "three text")), "+ column t.one text",
				"+ column t.two text", "+ column t.three text");
		several.verify();
		assertThat(Reversal.of(several.operations())).extracting(Operation::summary)
			.containsExactly("- column t.three", "- column t.two", "- column t.one");
	}

	static Stream<DiffCase> cases() {
		return Stream.of(mixed("1 mixed change", ""), mixed("3 mixed change in another schema", "test_schema."),
				DiffCase.of("5 several columns in their order", model(table("user", "id bigint not null", pk("id"))),
						model(table("user", "id bigint not null", "username varchar(50)", "password_hash varchar(50)",
								"timestamp timestamptz", pk("id"))),
						"+ column user.username varchar(50)", "+ column user.password_hash varchar(50)",
						"+ column user.timestamp timestamptz"),
				DiffCase.of("7 system column", model(table("user", "id bigint")),
						model(table("user", "id bigint", column("xmin xid")))));
	}

	static Stream<DiffCase> filters() {
		return Stream.of(
				schemas("9 two schemas", "+ table t3", "+ table test_schema.t4", "- table test_schema.t2",
						"- table t1"),
				schemas("9 two schemas, one filtered out", "+ table t3", "- table t1").excluding("test_schema.*"),
				DiffCase
					.of("11 table filtered", model(table("a", "id bigint"), table("b", "id bigint")),
							model(table("c", "id bigint"), table("d", "id bigint")), "+ table c", "- table a")
					.excluding("b", "d"),
				DiffCase
					.of("11 column filtered", model(table("a", "x bigint", "y bigint", "z bigint")),
							model(table("a", "x text", "n1 bigint", "n2 bigint", "z bigint")), "+ column a.n2 bigint",
							"- column a.y")
					.excludingMembers("a.x", "a.n1"),
				DiffCase.of("13 same name in two schemas", model("test_schema", table("t", "id bigint")),
						model("test_schema", table("t", "id bigint"), table("test_schema.t", "id bigint")),
						"+ table test_schema.t"),
				hidden("15 foreign key to a hidden table", "- constraint fk_child_ref on child",
						fk("fk_child_ref", "ref", "parent", "id")),
				hidden("15 composite foreign key to a hidden table", "- constraint fk_child_both on child",
						fk("fk_child_both", "ref,ref2", "parent", "id,name")),
				DiffCase
					.of("15 two foreign keys to a hidden table",
							model(parent(),
									table("child", "ref bigint", "ref2 bigint", fk("fk_one", "ref", "parent", "id"),
											fk("fk_two", "ref2", "parent", "name"))),
							model(table("child", "ref bigint", "ref2 bigint", fk("fk_two", "ref2", "parent", "name"))),
							"- constraint fk_one on child")
					.excluding("parent"));
	}

	private static DiffCase mixed(String title, String s) {
		return DiffCase.of(title,
				model("test_schema",
						table(s + "user", "id bigint not null", "name varchar(50)", "a1 text", "pw varchar(50)",
								pk("id"), index("pw_idx", "pw")),
						table(s + "address", "id bigint not null", "email varchar(100) not null", pk("id")),
						table(s + "order", "order_id bigint not null", "amount numeric(8,2) not null default 0",
								pk("order_id"), check("ck_order_amount", "amount >= 0")),
						table(s + "extra", "x bigint", fk("fk_extra", "x", s + "user", "id"))),
				model("test_schema",
						table(s + "user", "id bigint not null", "name varchar(50) not null", "a1 text default 'x'",
								pk("id")),
						table(s + "address", "id bigint not null", "email varchar(100) not null", "street varchar(50)",
								pk("id"), unique("uq_email", "email")),
						table(s + "order", "order_id bigint not null", "amount numeric(10,2) default 0",
								"user_id bigint", pk("order_id"), check("ck_order_amount", "amount > -1"),
								fk("", "user_id", s + "user", "id")),
						table(s + "item", "id bigint not null", "order_id bigint", pk("id"),
								check("", "id <> order_id"), fk("", "order_id", s + "order", "order_id"))),
				"+ table " + s + "item", "~ constraint ck_order_amount -> ck_order_amount_old on " + s + "order",
				"+ column " + s + "address.street varchar(50)", "+ column " + s + "order.user_id bigint",
				"~ column " + s + "order.amount: type numeric(8,2) -> numeric(10,2), nullable",
				"~ column " + s + "user.a1: default none -> 'x'", askedForName(s),
				"~ column " + s + "user.name: not null", "+ unique uq_email [email] on " + s + "address",
				"+ check ck_order_amount (amount > -1) on " + s + "order",
				"+ foreign key fk_order_user_id [user_id] -> " + s + "user on " + s + "order",
				"- constraint ck_order_amount_old on " + s + "order", "- index pw_idx on " + s + "user",
				"- column " + s + "user.pw", "- table " + s + "extra");
	}

	private static String askedForName(String s) {
		return "? Which value do the rows of '" + s
				+ "user' get that hold none in 'name', which becomes NOT NULL (UPDATE "
				+ (s.isEmpty() ? "" : "\"test_schema\".") + "\"user\" SET \"name\" = … WHERE \"name\" IS NULL)?";
	}

	private static DiffCase schemas(String title, String... expected) {
		return DiffCase.of(title,
				model("test_schema", table("t1", "x bigint"), table("t6", "x bigint"),
						table("test_schema.t2", "x bigint"), table("test_schema.t7", "x bigint")),
				model(table("t3", "x bigint"), table("t6", "x bigint"), table("test_schema.t4", "x bigint"),
						table("test_schema.t7", "x bigint")),
				expected);
	}

	private static DiffCase hidden(String title, String expected, Object key) {
		return DiffCase
			.of(title, model(parent(), table("child", "ref bigint", "ref2 bigint", key)),
					model(table("child", "ref bigint", "ref2 bigint")), expected)
			.excluding("parent");
	}

	private static Object parent() {
		return table("parent", "id bigint not null", "name bigint not null", pk("id"), unique("", "name"),
				unique("", "id", "name"));
	}

}
