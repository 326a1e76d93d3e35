package io.migrate;

import java.util.stream.IntStream;

import io.migrate.error.MigrationException;
import io.migrate.run.Scripts;
import io.migrate.schema.SchemaModel;
import io.migrate.session.StatementException;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How entities and database are compared: by how many statements, and what is left where
 * one of them cannot be read.
 */
class ComparingTests {

	/** With BEGIN and ROLLBACK, twelve. */
	private static final int STATEMENTS = 10;

	/** One for each kind of object that was stored. */
	private static final int STORED = 6;

	@ParameterizedTest
	@ValueSource(ints = { 1, 50 })
	void takesTheSameFewStatementsHoweverManyTablesThereAre(int tables) {
		EngineFixture fixture = upgraded(tables);
		int before = fixture.statements();
		assertThat(fixture.difference()).containsExactly("no");
		assertThat(fixture.statements() - before).isEqualTo(STATEMENTS);
	}

	@Test
	void readsWhatWasStoredOnlyWhereItIsNotWhatIsThere() {
		EngineFixture fixture = upgraded(2);
		int before = fixture.statements();
		assertThat(fixture.drift()).containsExactly("no");
		assertThat(fixture.statements() - before).isEqualTo(STATEMENTS);
		fixture.database.execute("ALTER TABLE t0 ADD COLUMN by_hand int");
		before = fixture.statements();
		assertThat(fixture.drift()).containsExactly("yes", "- column t0.by_hand");
		assertThat(fixture.statements() - before).isEqualTo(STATEMENTS + STORED);
	}

	@Test
	void aModelThatCannotBeReadLeavesNoConnectionBehind() {
		EngineFixture fixture = upgraded(1);
		fixture.model = (major) -> {
			throw new MigrationException("The entity model cannot be read.", "It is broken.", "Mend it.");
		};
		assertThatExceptionOfType(MigrationException.class).isThrownBy(fixture::difference)
			.withMessageContaining("It is broken.");
		assertThat(fixture.database.query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
				+ "AND application_name = 'migrate'"))
			.containsExactly("0");
	}

	@Test
	void whatTheServerRefusesBesideTheModelIsToldAsItIs() {
		EngineFixture fixture = upgraded(1);
		fixture.database.execute("DROP TABLE migrate_schema");
		assertThatExceptionOfType(StatementException.class).isThrownBy(fixture::difference)
			.satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("42P01"));
	}

	private static EngineFixture upgraded(int tables) {
		EngineFixture fixture = new EngineFixture(TestServer.database(),
				Scripts.script("a1")
					.up(IntStream.range(0, tables)
						.mapToObj((number) -> "CREATE TABLE t" + number + " (id bigint PRIMARY KEY, x int)")
						.toArray(String[]::new))
					.down("SELECT 1"));
		fixture.engine().upgrade("head", false);
		SchemaModel made = fixture.read();
		fixture.model = (major) -> made;
		return fixture;
	}

}
