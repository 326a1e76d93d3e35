package io.migrate;

import java.nio.file.Path;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.history.HistoryDdl;
import io.migrate.report.HistoryReport.PartRun;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Our own tables as an earlier version made them.
 */
class HistoryFormatTests {

	private static final String FORMAT = "SELECT format FROM migrate_format";

	private static final String COLUMNS = "SELECT attname FROM pg_attribute WHERE attrelid = "
			+ "'migrate_history'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum";

	@TempDir
	Path folder;

	private final TestDatabase database = TestServer.database();

	private EngineOnFiles files;

	@BeforeEach
	void aHistoryOfTheFirstForm() {
		this.files = EngineOnFiles.in(this.folder).on(this.database).with("aa", "").with("bb", "aa");
		engine().upgrade("aa", false);
		List<String> present = this.database.query(COLUMNS);
		this.database.execute("ALTER TABLE migrate_history DROP COLUMN arguments", "DROP TABLE migrate_schema",
				"UPDATE migrate_format SET format = 1");
		assertThat(this.database.query(COLUMNS)).hasSize(present.size() - 1).doesNotContain("arguments");
	}

	@Test
	void isReadAsItIs() {
		assertThat(engine().start().pending()).containsExactly("bb");
		assertThat(engine().history(null, true).runs()).extracting(PartRun::revision).containsExactly("aa");
		assertThat(engine().verify().findings()).isEmpty();
		assertThat(this.database.query(FORMAT)).containsExactly("1");
	}

	@Test
	void becomesThatOfThisVersionWithTheNextRun() {
		engine().upgrade("head", false);
		assertIsOfThisVersion("bb", "aa");
	}

	@Test
	void becomesThatOfThisVersionWithAStampADowngradeAndAnAcceptance() {
		engine().stamp(List.of("bb"), false);
		assertIsOfThisVersion("bb", "aa");
		aHistoryOfTheFirstFormAgain();
		this.database.execute("CREATE TABLE t_bb ()");
		engine().downgrade("aa");
		assertIsOfThisVersion("bb", "bb", "aa");
		aHistoryOfTheFirstFormAgain();
		engine().accept("aa");
		assertIsOfThisVersion("aa", "bb", "bb", "aa");
	}

	@Test
	void becomesThatOfThisVersionByAScript() {
		assumeThat(Psql.isInstalled()).isTrue();
		assertThat(Psql.run(this.database, engine().upgradeSql("current:head", false)).code()).isZero();
		assertIsOfThisVersion("bb", "aa");
	}

	@Test
	void isLeftAloneByARunThatIsRefused() {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine().downgrade("bb"));
		assertThat(engine().upgrade("aa", false).run()).isNull();
		assertThat(this.database.query(FORMAT)).containsExactly("1");
	}

	@Test
	void isRefusedWhereItIsOfANewerVersion() {
		this.database.execute("UPDATE migrate_format SET format = 99");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine().upgrade("head", false))
			.withMessageContaining("format 99");
		assertThat(engine().start().current()).containsExactly("aa");
	}

	private void aHistoryOfTheFirstFormAgain() {
		this.database.execute("ALTER TABLE migrate_history DROP COLUMN arguments", "DROP TABLE migrate_schema",
				"UPDATE migrate_format SET format = 1");
	}

	private void assertIsOfThisVersion(String... revisions) {
		assertThat(this.database.query(FORMAT)).containsExactly(String.valueOf(HistoryDdl.FORMAT));
		assertThat(this.database.query(COLUMNS)).contains("arguments");
		assertThat(engine().history(null, true).runs()).extracting(PartRun::revision).containsExactly(revisions);
	}

	private MigrationEngine engine() {
		return this.files.engine();
	}

}
