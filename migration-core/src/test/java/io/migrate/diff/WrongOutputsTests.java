package io.migrate.diff;

import java.util.List;

import io.migrate.operation.AddConstraint;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.ColumnChange.SetType;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.Operation;
import io.migrate.schema.Index;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.TableTraits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.migrate.diff.TestModels.check;
import static io.migrate.diff.TestModels.column;
import static io.migrate.diff.TestModels.database;
import static io.migrate.diff.TestModels.enumType;
import static io.migrate.diff.TestModels.expressions;
import static io.migrate.diff.TestModels.fk;
import static io.migrate.diff.TestModels.index;
import static io.migrate.diff.TestModels.model;
import static io.migrate.diff.TestModels.pk;
import static io.migrate.diff.TestModels.serial;
import static io.migrate.diff.TestModels.table;
import static io.migrate.diff.TestModels.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sixteen wrong outputs that were seen when Alembic was probed, each by its number,
 * got right.
 */
class WrongOutputsTests {

	@Test
	void number1DropsFollowForeignKeysAndAKeptTableLetsGoFirst() {
		SchemaModel database = database(table("a_parent", "id bigint not null", pk("id")),
				table("b_child", "id bigint not null", "p bigint", pk("id"), fk("", "p", "a_parent", "id")),
				table("kept", "c bigint", fk("fk_kept", "c", "b_child", "id")));
		DiffCase
			.of("1", database, model(table("kept", "c bigint")), "- constraint fk_kept on kept", "- table b_child",
					"- table a_parent")
			.verify();
	}

	@Test
	void number2AForeignKeyCycleOfNewTablesIsClosedAfterThem() {
		DiffCase cycle = DiffCase.of("2", model(),
				model(table("a", "id bigint not null", "b bigint", pk("id"), fk("", "b", "b", "id")),
						table("b", "id bigint not null", "a bigint", pk("id"), fk("", "a", "a", "id"))),
				"+ table a", "+ table b", "+ foreign key fk_a_b [b] -> b on a");
		cycle.verify();
		assertThat(Reversal.of(cycle.operations())).extracting(Operation::summary)
			.containsExactly("- constraint fk_a_b on a", "- table b", "- table a");
	}

	@Test
	void number3AnUnnamedCheckOnBothSidesIsOne() {
		DiffCase
			.of("3", model(table("t", "x integer", check("t_x_check", "x > 0"))),
					model(table("t", "x integer", check("", "x > 0"))))
			.verify();
	}

	@Test
	void number4AnUnnamedForeignKeyGetsANameThatItsDropKnows() {
		DiffCase one = DiffCase.of("4", model(table("p", "id bigint not null", pk("id")), table("t", "x bigint")),
				model(table("p", "id bigint not null", pk("id")), table("t", "x bigint", fk("", "x", "p", "id"))),
				"+ foreign key fk_t_x [x] -> p on t");
		one.verify();
		assertThat(Reversal.of(one.operations())).singleElement()
			.isInstanceOfSatisfying(DropConstraint.class, (drop) -> assertThat(drop.name()).isEqualTo("fk_t_x"));
	}

	@Test
	void number5SerialToIdentityTakesTheOldDefaultAway() {
		SchemaModel database = database(table("t", serial("t", "id"), pk("id")));
		SchemaModel model = model(table("t", "id integer identity", pk("id")));
		Difference difference = SchemaDiffer.diff(database, model, DiffOptions.DEFAULT);
		assertThat(difference.expansion()).extracting(Operation::summary)
			.containsExactly("! ALTER SEQUENCE \"t_id_seq\" OWNED BY NONE",
					"~ column t.id: default nextval('t_id_seq'::regclass) -> none, identity");
		assertThat(difference.contraction()).extracting(Operation::summary).containsExactly("- sequence t_id_seq");
	}

	@Test
	void number6ATypeWithoutAssignmentCastIsCastExplicitly() {
		assertThat(cast("varchar(36)", "uuid")).isEqualTo("\"x\"::uuid");
		assertThat(cast("varchar(36)", "integer")).isEqualTo("\"x\"::integer");
		assertThat(cast("varchar(36)", "mood")).isEqualTo("\"x\"::\"mood\"");
		assertThat(cast("varchar(36)", "varchar(10)")).isNull();
	}

	@Test
	void number7AnEnumTypeComesBeforeItsColumnAndGoesAfterIt() {
		SchemaModel without = model(table("t", "id bigint"));
		SchemaModel with = model(enumType("mood", "A", "B"), table("t", "id bigint", "m mood"));
		DiffCase.of("7", without, with, "+ enum mood [A, B]", "+ column t.m mood").verify();
		DiffCase.of("7 back", with, without, "- column t.m", "- enum mood").verify();
	}

	@Test
	void number8AJsonDefaultIsComparedAsText() {
		DiffCase.none("8", model(table("t", "x json default '{}'::json"))).verify();
	}

	@Test
	void number9AVolatileDefaultIsTheSameEveryTime() {
		DiffCase.none("9", model(table("t", "x text default md5((random())::text)"))).verify();
	}

	@Test
	void number10PartitionsAndHeirsAreLeftAlone() {
		TableTraits child = new TableTraits(false, null, true, List.of());
		TableTraits parent = new TableTraits(false, "RANGE (at)", false, List.of());
		DiffCase
			.of("10",
					model(table("t_1", "at date", child), table("lone", "at date", parent),
							table("t", "at date", parent)),
					model(table("t", "at date")))
			.verify();
	}

	@Test
	void number11ATableOfAnotherSchemaThatIsThereIsNotCreated() {
		DiffCase.of("11", model("other", table("other.t", "x bigint")), model(table("other.t", "x bigint"))).verify();
	}

	@Test
	void number12AMissingSchemaIsCreated() {
		DiffCase one = DiffCase.of("12", model(), model(table("other.t", "x bigint")), "+ schema other",
				"+ table other.t");
		one.verify();
	}

	@Test
	void number13ANotNullColumnWithoutDefaultAsksForItsValue() {
		SchemaModel database = database(table("users", "id bigint"));
		SchemaModel model = model(table("users", "id bigint", "org_id bigint not null"));
		Difference difference = SchemaDiffer.diff(database, model, DiffOptions.DEFAULT);
		assertThat(difference.operations()).extracting(Operation::summary)
			.containsExactly("+ column users.org_id bigint",
					"? Which value do the rows of 'users' get in 'org_id', which is NOT NULL and has no default?");
		assertThat(difference.deferred()).extracting(Operation::summary)
			.containsExactly("~ column users.org_id: not null");
	}

	@Test
	void number14AnExpressionIndexThatComesCanonicalIsTheSame() {
		DiffCase.none("14", model(table("t", "a text", "b text", expressions("ix", "(((a || ' '::text) || b))"))))
			.verify();
	}

	@Test
	void number15ANameThatAloneDiffersIsARename() {
		DiffCase
			.of("15", model(table("t", "x text", "y text", index("ix_one", "x"), unique("uq_one", "y"))),
					model(table("t", "x text", "y text", index("ix_two", "x"), unique("uq_two", "y"))),
					"~ constraint uq_one -> uq_two on t", "~ index ix_one -> ix_two on t")
			.verify();
	}

	@Test
	void number16WhatGoesWithAColumnIsDroppedBeforeIt() {
		Index partial = index("ix_partial", "id").withPredicate("x IS NOT NULL");
		DiffCase
			.of("16",
					model(table("p", "id bigint not null", pk("id")),
							table("t", "id bigint", "x bigint", index("ix_x", "x"), partial, unique("uq_x", "x"),
									check("ck_x", "x > 0"), fk("fk_x", "x", "p", "id"))),
					model(table("p", "id bigint not null", pk("id")), table("t", "id bigint")),
					"- constraint fk_x on t", "- constraint ck_x on t", "- constraint uq_x on t", "- index ix_x on t",
					"- index ix_partial on t", "- column t.x")
			.verify();
	}

	@Test
	void constraintsOfAnExistingTableAreAddedOnline() {
		SchemaModel database = database(table("t", "x bigint"));
		SchemaModel model = model(table("t", "x bigint", unique("", "x"), check("", "x > 0")));
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT).operations())
			.allSatisfy((it) -> assertThat(it).isInstanceOfSatisfying(AddConstraint.class,
					(add) -> assertThat(add.online()).isTrue()));
	}

	private static @Nullable String cast(String from, String to) {
		List<Operation> operations = SchemaDiffer
			.diff(database(enumType("mood", "A"), table("t", column("x " + from))),
					model(enumType("mood", "A"), table("t", "x " + to)), DiffOptions.DEFAULT)
			.operations();
		AlterColumn alter = (AlterColumn) operations.get(operations.size() - 1);
		return ((SetType) alter.changes().get(0)).using();
	}

}
