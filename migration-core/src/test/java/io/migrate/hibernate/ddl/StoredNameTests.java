package io.migrate.hibernate.ddl;

import java.nio.charset.StandardCharsets;

import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names are spelled as PostgreSQL itself stores them.
 */
class StoredNameTests {

	private static final TestDatabase DATABASE = TestServer.sharedDatabase();

	@ParameterizedTest
	@ValueSource(strings = { "Plain", "ÄÖÜ_Maße", "\"Quoted \"\"Name\"\"\"", "_x$1", "\"select\"",
			"A_name_of_sixty_three_bytes_exactly_which_is_what_postgresql_keep",
			"a_name_that_goes_on_and_on_until_an_umlaut_is_cut_into_two_halvesüüü",
			"a_name_that_goes_on_and_on_until_an_umlaut_is_cut_into_two_halüüü",
			"\"An emoji at the end of a long long name, cut into its halves: 😀😀😀\"" })
	void storesNamesAsPostgresqlDoes(String sql) {
		DATABASE.execute("drop schema if exists s cascade", "create schema s", "create table s." + sql + " ()");
		assertThat(DATABASE.query("select relname from pg_class where relnamespace = 's'::regnamespace"))
			.containsExactly(StoredName.ofSql(sql));
	}

	@ParameterizedTest
	@CsvSource({ "t, c", "Users, Long Name",
			"a_very_long_name_of_a_table_that_fills_most_of_its_bytes, and_a_long_column_as_well",
			"short, a_very_long_name_of_a_column_that_fills_all_that_there_is_to_fill",
			"ääääääääääääääääääääääääääääää, öööööööööööööööööööööööööööööö" })
	void namesSequencesAsPostgresqlDoes(String table, String column) {
		DATABASE.execute("drop schema if exists s cascade", "create schema s",
				"create table s.\"" + table + "\" (\"" + column + "\" serial)");
		assertThat(DATABASE
			.query("select relname from pg_class where relkind = 'S' " + "and relnamespace = 's'::regnamespace"))
			.containsExactly(StoredName.join(table, column, "seq"));
	}

	@ParameterizedTest
	@CsvSource({ "`Back Ticks`, Back Ticks", "Plain, plain" })
	void readsTheQuotesOfHibernate(String name, String stored) {
		assertThat(StoredName.ofSql(name)).isEqualTo(stored);
		assertThat(StoredName.cut("ä".repeat(40)).getBytes(StandardCharsets.UTF_8)).hasSize(62);
	}

}
