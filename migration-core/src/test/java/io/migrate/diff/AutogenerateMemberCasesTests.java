package io.migrate.diff;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.migrate.diff.TestModels.check;
import static io.migrate.diff.TestModels.expressions;
import static io.migrate.diff.TestModels.fk;
import static io.migrate.diff.TestModels.index;
import static io.migrate.diff.TestModels.model;
import static io.migrate.diff.TestModels.pk;
import static io.migrate.diff.TestModels.table;
import static io.migrate.diff.TestModels.unique;

/**
 * The cases of Alembic's test-suite about indexes, unique constraints, foreign keys and
 * checks, by their numbers. Where ours differ on purpose: a drop of a table carries its
 * indexes (41); a name that alone differs is a rename (43, 53); what replaces another of
 * the same name is made before that goes, which steps aside meanwhile (45, 47); an
 * unnamed check of the model is added, as its definition is missing (59).
 */
class AutogenerateMemberCasesTests {

	private static final String LONG = "ix_" + "long_name_".repeat(9);

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "indexes", "expressionIndexes", "uniques", "foreignKeys", "deferrables", "checks" })
	void givesTheOperations(DiffCase one) {
		one.verify();
	}

	static Stream<DiffCase> indexes() {
		Index refined = Index.of("ix", List.of(IndexPart.column("x").withOperatorClass("text_pattern_ops")));
		return Stream.of(
				DiffCase.of("41 dropped with two indexes", model(t(index("ix_one", "x"), index("ix_two", "y"))),
						model(), "- table t"),
				DiffCase.of("41 dropped with a unique constraint", model(t(unique("uq", "x"))), model(), "- table t"),
				DiffCase.of("43 names differ by case", model(t(index("SomeCasing", "x"))),
						model(t(index("somecasing", "x"))), "~ index SomeCasing -> somecasing on t"),
				DiffCase.none("43 mixed case", model(t(index("SomeCasing", "x")))),
				DiffCase.of("43 cut name", model(t(index(LONG.substring(0, 63), "x"))), model(t(index(LONG, "x")))),
				DiffCase.none("43 cut names", model(t(index(LONG, "x")))),
				DiffCase.of("47 operator class only in the database", model(texts(refined)),
						model(texts(index("ix", "x")))),
				DiffCase.of("47 operator class only in the model", model(texts(index("ix", "x"))),
						model(texts(refined)), "~ index ix -> ix_old on t", "+ index ix on t", "- index ix_old on t"),
				DiffCase.of("47 and another key", model(texts(refined)), model(texts(index("ix", "x", "y"))),
						"~ index ix -> ix_old on t", "+ index ix on t", "- index ix_old on t"));
	}

	static Stream<DiffCase> expressionIndexes() {
		return Stream
			.of(new String[][] { { "y,(lower(x))", "(lower(x))" }, { "y,(lower(x))", "(lower(x)),y" },
					{ "(lower(x))", "(lower(q))" }, { "(ff + 1)", "(ff + 3)" }, { "(ff + 42)", "(42 + ff)" },
					{ "(coalesce(z, -1))", "(coalesce(w, '-1'::integer))" } })
			.flatMap((pair) -> Stream.of(
					DiffCase.of("45 " + pair[0] + " to " + pair[1], keys(pair[0]), keys(pair[1]),
							"~ index ix -> ix_old on t", "+ index ix on t", "- index ix_old on t"),
					DiffCase.none("45 " + pair[0], keys(pair[0])), DiffCase.none("45 " + pair[1], keys(pair[1]))));
	}

	static Stream<DiffCase> uniques() {
		return Stream.of(
				DiffCase.of("49 index to unique constraint", model(t(index("ix_x", "x"))),
						model(t(unique("uq_x", "x"))), "+ unique uq_x [x] on t", "- index ix_x on t"),
				DiffCase.of("51 any order of columns", model(t(unique("one", "x", "y"), unique("two", "x", "z"))),
						model(t(unique("two", "z", "x"), unique("one", "y", "x")))),
				DiffCase.of("51 one removed", model(t(unique("one", "x", "y"), unique("two", "x", "z"))),
						model(t(unique("one", "x", "y"))), "- constraint two on t"));
	}

	static Stream<DiffCase> foreignKeys() {
		Constraint single = fk("fk_one", "x", "parent", "id");
		Constraint composite = fk("fk_both", "x,y", "parent", "id,code");
		return Stream.of(DiffCase.of("53 added", linked(), linked(single), "+ foreign key fk_one [x] -> parent on t"),
				DiffCase.of("53 removed", linked(single), linked(), "- constraint fk_one on t"),
				DiffCase.of("53 composite added", linked(), linked(composite),
						"+ foreign key fk_both [x, y] -> parent on t"),
				DiffCase.of("53 composite removed", linked(composite), linked(), "- constraint fk_both on t"),
				DiffCase.none("53 unchanged", linked(single, composite)),
				DiffCase.of("53 columns said in another order", linked(composite),
						linked(fk("fk_both", "y,x", "parent", "code,id"))),
				DiffCase.of("53 name in another case", linked(single), linked(fk("FK_One", "x", "parent", "id")),
						"~ constraint fk_one -> FK_One on t"));
	}

	static Stream<DiffCase> deferrables() {
		return Stream.of(Deferrability.values())
			.flatMap((from) -> Stream.of(Deferrability.values()).map((to) -> deferrable(from, to)));
	}

	static Stream<DiffCase> checks() {
		Constraint one = check("ck_one", "x > 0");
		Constraint two = check("ck_two", "y > 0");
		return Stream.of(DiffCase.of("57 added", model(t()), model(t(one)), "+ check ck_one (x > 0) on t"),
				DiffCase.of("57 removed", model(t(one)), model(t()), "- constraint ck_one on t"),
				DiffCase.of("57 in another schema", model("s", table("s.t", "x integer")),
						model("s", table("s.t", "x integer", one)), "+ check ck_one (x > 0) on s.t"),
				DiffCase.of("57 removed in another schema", model("s", table("s.t", "x integer", one)),
						model("s", table("s.t", "x integer")), "- constraint ck_one on s.t"),
				DiffCase.of("57 by the convention", model(t()), model(t(check("", "x > 0"))),
						"+ check ck_t_x (x > 0) on t"),
				DiffCase.none("57 unchanged", model(t(one, two))),
				DiffCase.of("57 one of two removed", model(t(one, two)), model(t(one)), "- constraint ck_two on t"),
				DiffCase.of("59 unnamed on both sides", model(t(check("t_x_check", "x > 0"))),
						model(t(check("", "x > 0")))),
				DiffCase.of("59 table created", model(), model(t(one)), "+ table t"),
				DiffCase.of("59 table dropped", model(t(one)), model(), "- table t"),
				DiffCase.of("59 column added with its check", model(table("u", "id integer")),
						model(table("u", "id integer", "kind varchar(5)", check("", "kind in ('A', 'B')"))),
						"+ column u.kind varchar(5)", "+ check ck_u_kind (kind in ('A', 'B')) on u"),
				DiffCase.of("59 filtered", model(t(one)), model(t(two))).excludingMembers("t.ck_*"));
	}

	private static DiffCase deferrable(Deferrability from, Deferrability to) {
		ForeignKey key = fk("fk_one", "x", "parent", "id");
		String[] expected = (from == to) ? new String[0] : new String[] { "~ constraint fk_one -> fk_one_old on t",
				"+ foreign key fk_one [x] -> parent on t", "- constraint fk_one_old on t" };
		return DiffCase.of("55 " + from + " to " + to, linked(key.withDeferrability(from)),
				linked(key.withDeferrability(to)), expected);
	}

	private static SchemaModel keys(String keys) {
		return model(texts(expressions("ix", keys.split(",(?![^(]*\\))"))));
	}

	private static SchemaModel linked(Object... keys) {
		return model(table("parent", "id bigint not null", "code bigint not null", pk("id"), unique("", "id", "code")),
				t(keys));
	}

	private static Table t(Object... members) {
		return table("t", Stream.concat(Stream.of("x bigint", "y bigint", "z bigint"), Stream.of(members)).toArray());
	}

	private static Table texts(Object... members) {
		return table("t",
				Stream
					.concat(Stream.of("x text", "y text", "q text", "z integer", "w integer", "ff integer"),
							Stream.of(members))
					.toArray());
	}

}
