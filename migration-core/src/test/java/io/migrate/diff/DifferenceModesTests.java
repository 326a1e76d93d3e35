package io.migrate.diff;

import java.util.List;

import io.migrate.operation.AlterColumn;
import io.migrate.operation.ColumnChange.SetGenerated;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.Generated;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.migrate.diff.TestModels.column;
import static io.migrate.diff.TestModels.database;
import static io.migrate.diff.TestModels.fk;
import static io.migrate.diff.TestModels.model;
import static io.migrate.diff.TestModels.pk;
import static io.migrate.diff.TestModels.sequence;
import static io.migrate.diff.TestModels.table;
import static io.migrate.diff.TestModels.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What shows only in one mode, on one server, or in one kind of object.
 */
class DifferenceModesTests {

	@Test
	void aRemovedColumnMustNotHinderInsertsUntilItGoes() {
		Difference difference = SchemaDiffer.diff(database(table("t", "id bigint", "x integer not null")),
				model(table("t", "id bigint")), DiffOptions.DEFAULT);
		assertThat(difference.operations()).extracting(Operation::summary).containsExactly("~ column t.x: nullable");
		assertThat(difference.deferred()).extracting(Operation::summary).containsExactly("- column t.x");
	}

	@Test
	void aNewColumnOfTheShapeOfOneThatIsGoneMayBeARename() {
		SchemaModel database = database(table("t", "was varchar(20)"));
		SchemaModel model = model(table("t", "now varchar(20)"));
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT).operations()).extracting(Operation::summary)
			.containsExactly("? 't.now' may be a rename of 'was': is it new, or shall it hold those values?",
					"+ column t.now varchar(20)");
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT.withRename(RenameMode.NONE)).operations())
			.extracting(Operation::summary)
			.containsExactly("+ column t.now varchar(20)");
	}

	@Test
	void aForeignKeyOfATableThatStaysAsItIsMakesWayForTheKeyThatItRefersTo() {
		Table referring = table("c", "p bigint", fk("fk_p", "p", "p", "id"));
		SchemaModel database = database(table("p", "id bigint not null", "code integer not null", pk("id")), referring);
		SchemaModel model = model(
				table("p", "id bigint not null", "code integer not null", pk("code"), unique("uq_p_id", "id")),
				referring);
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT).operations()).extracting(Operation::summary)
			.filteredOn((summary) -> summary.contains("fk_p"))
			.hasSize(2);
	}

	@Test
	void aComputedColumnGoesBeforeAColumnThatItReadsChanges() {
		SchemaModel database = database(
				table("t", "a integer", column("b integer").withGenerated(new Generated("(a * 2)", true)),
						column("c integer").withGenerated(new Generated("(a * 3)", true))));
		SchemaModel model = model(
				table("t", "a bigint", column("b integer").withGenerated(new Generated("(a * 2)", true))));
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT).operations()).extracting(Operation::summary)
			.containsSubsequence("- column t.c", "~ column t.a: type integer -> bigint")
			.containsSubsequence("- column t.b", "~ column t.a: type integer -> bigint")
			.last(InstanceOfAssertFactories.STRING)
			.startsWith("+ column t.b integer");
	}

	@Test
	void anObjectThatTheModelBringsAsSqlIsMadeOnce() {
		AuxiliaryObject function = new AuxiliaryObject("FUNCTION", "f()", "create function f() …", "drop function f()");
		SchemaModel without = model(table("t", "id bigint"));
		SchemaModel with = SchemaModel.of(List.of(), without.tables().values(), List.of(), List.of(),
				List.of(function));
		assertThat(SchemaDiffer.diff(without, with, DiffOptions.DEFAULT).operations())
			.containsExactly(new ExecuteSql("create function f() …", "drop function f()"));
		assertThat(SchemaDiffer.diff(with, with, DiffOptions.DEFAULT).isEmpty()).isTrue();
	}

	@Test
	void anIdentityThatGoesAsksWhichSequenceGoesOnWhereNoneIsNamedAfterTheColumn() {
		SchemaModel database = database(table("t", "id bigint identity", pk("id")));
		SchemaModel model = model(sequence("counter", 50), table("t", "id bigint not null", pk("id")));
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT).reviews()).extracting(Review::question)
			.containsExactly(
					"'t.id' no longer counts by itself, and no sequence is named after it: does the one that its "
							+ "values come from now go on above those of the rows "
							+ "(SELECT setval('its name', max(\"id\") + its increment, false) FROM \"t\")?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "(x integer, y double precision) | (X int, \"y\" float(53)) | ",
					"(n numeric(8,2), c varchar(9)) | (n numeric(8, 2), c varchar(9) collate \"C\") | ",
					"(\"a, (\"\"b\" integer) | (\"a, (\"\"b\" int, y uuid) | Type p gets [y uuid]",
					"(x integer, y uuid) | (x int) | Type p loses [y uuid]",
					"(x integer) | (x text) | The attributes of type p change from [x integer] to [x text]",
					"(x integer, y uuid) | (y uuid, x integer) | The attributes of type p change",
					"(x integer, y uuid) | (y uuid) | The attributes of type p change" })
	void aCompositeTypeThatChangesIsNeverSilent(String from, String to, @Nullable String question) {
		Difference difference = SchemaDiffer.diff(composite(from), composite(to),
				DiffOptions.DEFAULT.withContract(ContractMode.TOGETHER));
		if (question == null) {
			assertThat(difference.isEmpty()).isTrue();
		}
		else {
			assertThat(difference.reviews()).singleElement()
				.satisfies((review) -> assertThat(review.question()).startsWith(question));
		}
	}

	@Test
	void anAttributeGoesWithTheContraction() {
		Difference difference = SchemaDiffer.diff(composite("(x int, y text collate \"C\")"), composite("(x int)"),
				DiffOptions.DEFAULT);
		assertThat(difference.operations()).isEmpty();
		assertThat(difference.deferred()).filteredOn(ExecuteSql.class::isInstance)
			.containsExactly(new ExecuteSql("ALTER TYPE p DROP ATTRIBUTE \"y\"",
					"ALTER TYPE p ADD ATTRIBUTE \"y\" text collate \"C\""));
	}

	private static SchemaModel composite(String attributes) {
		return SchemaModel.of(List.of(), List.of(), List.of(), List.of(),
				List.of(new AuxiliaryObject("TYPE", "p", "create type p as " + attributes, "drop type p")));
	}

	@Test
	void postgres17ChangesTheExpressionOfAStoredColumnInPlace() {
		SchemaModel database = database(table("t", "a integer", "g integer as a + 1"));
		SchemaModel model = model(table("t", "a integer", "g integer as a + 2"));
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT.withServerMajor(17)).operations())
			.contains(new AlterColumn(TestModels.name("t"), "g",
					List.of(new SetGenerated(new Generated("a + 1", true), new Generated("a + 2", true)))));
		assertThat(SchemaDiffer.diff(database, model, DiffOptions.DEFAULT.withServerMajor(16)).operations())
			.extracting(Operation::summary)
			.endsWith("- column t.g", "+ column t.g integer");
	}

}
