package io.migrate.squash;

import java.util.List;
import java.util.function.Consumer;

import io.migrate.operation.CreateTable;
import io.migrate.operation.Operation;
import io.migrate.operation.Operations;
import io.migrate.schema.Column;
import io.migrate.schema.Table;
import org.junit.jupiter.api.Test;

import static io.migrate.operation.PostgresTypes.bigint;
import static io.migrate.operation.PostgresTypes.integer;
import static io.migrate.operation.PostgresTypes.text;
import static io.migrate.operation.PostgresTypes.userType;
import static org.assertj.core.api.Assertions.assertThat;

class ShorterOperationsTests {

	@Test
	void whatIsDoneToANewTableIsPartOfIt() {
		Table table = onlyTable((op) -> {
			table(op, "a");
			op.createIndex("ix_a_n").on("a", "n");
			table(op, "other");
			op.addColumn("a", "c", text());
			op.alterColumn("a", "c", (c) -> c.notNull());
			op.alterColumn("a", "n", (c) -> c.type(bigint()).was(integer()));
		}, "+ table a", "+ index ix_a_n on a", "+ table other", "~ column a.n: type integer -> bigint");
		assertThat(table.columns()).extracting(Column::name).containsExactly("id", "n", "c");
		assertThat(table.columns().get(2).nullable()).isFalse();
	}

	@Test
	void constraintsGoInWhereWhatTheyReferToIsThere() {
		assertThat(onlyTable((op) -> {
			table(op, "a");
			op.addUnique("a", "uq_a_n", "n");
		}, "+ table a").constraints()).hasSize(2);
		assertShorter((op) -> {
			table(op, "a");
			table(op, "b");
			op.addForeignKey("a", "fk_a_n", "n").references("b", "id");
		}, "+ table a", "+ table b", "+ foreign key fk_a_n [n] -> b on a");
		assertShorter((op) -> {
			table(op, "b");
			table(op, "a");
			op.addForeignKey("a", "fk_a_n", "n").references("b", "id");
		}, "+ table b", "+ table a");
	}

	@Test
	void equalKeysAreNotPartOfTheTable() {
		assertShorter((op) -> {
			table(op, "a");
			op.addUnique("a", "uq_1", "n");
			op.addUnique("a", "uq_2", "n");
		}, "+ table a", "+ unique uq_2 [n] on a");
	}

	@Test
	void whatCameAndWentWasNeverThere() {
		assertShorter((op) -> {
			table(op, "a");
			table(op, "b");
			op.createIndex("ix_a_n").on("a", "n");
			op.addColumn("a", "c", text());
			op.dropTable("a");
		}, "+ table b");
		assertShorter((op) -> {
			op.addColumn("old", "c", text());
			table(op, "b");
			op.dropColumn("old", "c");
			op.createIndex("ix_old").on("old", "d");
			op.dropIndex("ix_old").on("old");
		}, "+ table b");
	}

	@Test
	void whatGoesWithATableNeedsNoOperationOfItsOwn() {
		assertShorter((op) -> {
			op.dropIndex("ix_old").on("old");
			op.dropColumn("old", "c");
			op.dropTable("old");
		}, "- table old");
		assertShorter((op) -> {
			op.dropColumn("old", "c");
			op.dropEnum("mood");
			op.dropTable("old");
		}, "- column old.c", "- enum mood", "- table old");
	}

	@Test
	void sqlAndQuestionsAreNotGoneOver() {
		assertShorter((op) -> {
			table(op, "a");
			op.execute("INSERT INTO a VALUES (1, 2)");
			op.addColumn("a", "c", text());
			op.dropTable("a");
		}, "+ table a", "! INSERT INTO a VALUES (1, 2)", "- table a");
		assertShorter((op) -> {
			table(op, "a");
			op.backfill("a").set("n = 1");
			op.addColumn("a", "c", text());
		}, "+ table a", "~ rows of a: n = 1", "+ column a.c text");
	}

	@Test
	void aColumnDoesNotComeBeforeItsType() {
		assertShorter((op) -> {
			table(op, "a");
			op.createEnum("mood", "GOOD");
			op.addColumn("a", "c", userType("mood"));
			op.addColumn("a", "d", text());
		}, "+ table a", "+ enum mood [GOOD]", "+ column a.c mood", "+ column a.d text");
	}

	@Test
	void anotherTableOfTheNameIsAnother() {
		assertShorter((op) -> {
			table(op, "a");
			op.renameTable("a", "b");
			op.addColumn("b", "c", text());
			table(op, "a");
			op.addColumn("a", "d", text());
		}, "+ table a", "~ table a -> b", "+ column b.c text", "+ table a");
	}

	private static void table(Operations op, String name) {
		op.createTable(name, (t) -> {
			t.column("id", bigint());
			t.column("n", integer());
			t.primaryKey("id");
		});
	}

	private static Table onlyTable(Consumer<Operations> code, String... summaries) {
		List<Operation> shorter = assertShorter(code, summaries);
		return ((CreateTable) shorter.get(0)).table();
	}

	private static List<Operation> assertShorter(Consumer<Operations> code, String... summaries) {
		Operations operations = new Operations();
		code.accept(operations);
		List<Operation> shorter = ShorterOperations.of(operations.collected());
		assertThat(shorter).extracting(Operation::summary).containsExactly(summaries);
		return shorter;
	}

}
