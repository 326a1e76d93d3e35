package io.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.operation.Operations;
import io.migrate.operation.RunArguments;
import io.migrate.report.HistoryReport.PartRun;
import io.migrate.script.ClassPathScripts;
import io.migrate.script.Migration;
import io.migrate.script.ResourceLister;
import io.migrate.script.Revision;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * {@code -x name=value}: read by revisions, kept with the run.
 */
class ArgumentsTests {

	private static final String TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 't\\_%'";

	private static final RunArguments ACME = RunArguments.of(List.of("tenant=acme", "mode"));

	@TempDir
	Path folder;

	private final TestDatabase database = TestServer.database();

	@Test
	void areReadFromTextAsTheyAreWritten() {
		assertThat(RunArguments.of(List.of("b=1=2", "a", "b= x", "c=")).values())
			.isEqualTo(Map.of("a", "", "b", " x", "c", ""));
		assertThat(RunArguments.of(List.of("b=1=2", "a")).texts()).containsExactly("a=", "b=1=2");
		assertThat(RunArguments.of(List.of("b=o'neill & co", "a")).options())
			.isEqualTo(" -x a= -x 'b=o'\\''neill & co'");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> RunArguments.of(List.of("=1")))
			.withMessageContaining("-x NAME=VALUE");
	}

	@Test
	void decideWhatARevisionDoesInBothDirections() {
		engine().with(ACME).upgrade("head", false);
		assertThat(this.database.query(TABLES)).containsExactly("t_acme_");
		engine().with(ACME).downgrade("base");
		assertThat(this.database.query(TABLES)).isEmpty();
		engine().upgrade("head", false);
		assertThat(this.database.query(TABLES)).containsExactly("t_none_null");
	}

	@Test
	void areSeenByPlanAndShow() {
		assertThat(engine().with(ACME).plan("head").steps().get(0).statements().get(0).sql()).contains("t_acme_\"");
		assertThat(engine().with(ACME).show("aa").sql()).singleElement().asString().contains("t_acme_\"");
	}

	@Test
	void areKeptWithTheRun() {
		engine().with(ACME).upgrade("head", false);
		assertThat(engine().history(null, true).runs()).extracting(PartRun::arguments)
			.containsExactly(Map.of("tenant", "acme", "mode", ""));
		assertThat(this.database.query("SELECT arguments FROM migrate_history")).containsExactly("{mode=,tenant=acme}");
	}

	@Test
	void areWrittenIntoAScript() {
		assumeThat(Psql.isInstalled()).isTrue();
		String script = engine().with(RunArguments.of(List.of("tenant=o'neill"))).upgradeSql("head", false);
		assertThat(Psql.run(this.database, script).code()).isZero();
		assertThat(this.database.query(TABLES)).containsExactly("t_o'neill_null");
		assertThat(engine().history(null, true).runs()).extracting(PartRun::arguments)
			.containsExactly(Map.of("tenant", "o'neill"));
	}

	@Test
	void areThoseOfTheRunWhenAnAppliedRevisionIsHeldAgainstItsFile() {
		engine().with(ACME).upgrade("head", false);
		this.database.execute("UPDATE migrate_history SET source = 'recompiled'");
		assertThat(engine().verify().findings()).isEmpty();
		assertThat(engine().upgrade("head", false).done()).isEmpty();
		this.database.execute("UPDATE migrate_history SET arguments = '{tenant=other}'");
		assertThat(engine().verify().findings()).singleElement()
			.satisfies((it) -> assertThat(it.rule()).isEqualTo("digest"));
	}

	@ParameterizedTest
	@CsvSource({ "second=blocker, '', no argument", "second=blocker, second=other, -x second=other",
			"'', second=other, -x second=other", "third=o'neill & co, third=x, -x third=x" })
	void haveToBeTheSameWhenARevisionIsGoneOnWith(String begun, String other, String named) {
		interrupted(begun);
		String options = arguments(begun).options();
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> engine(TwoParts.class).with(arguments(other)).upgrade("head", false))
			.withMessage("Revision 'bb' (part 3 of 3) cannot be gone on with. It was begun with "
					+ (options.isEmpty() ? "no argument" : options.strip()) + ", and with " + named
					+ " it is another. Run `upgrade bb" + options + "` to finish it.");
		assertThat(engine(TwoParts.class).with(arguments(begun)).upgrade("bb", false).done()).containsExactly("bb");
	}

	@Test
	void areFreeWhereTheRevisionDoesNotReadThem() {
		interrupted("second=blocker");
		assertThat(engine(TwoParts.class).with(arguments("second=blocker unread")).upgrade("head", false).done())
			.containsExactly("bb");
	}

	@Test
	void belongToTheCommandThatAnswersForAnInterruptedStatement() {
		this.database.execute("CREATE SCHEMA blocker");
		MigrationEngine engine = engine(TwoParts.class).with(arguments("second=blocker"));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine.upgrade("head", false));
		this.database.execute("DROP SCHEMA blocker",
				"UPDATE migrate_history SET outcome = 'running', finished_at = NULL WHERE part = 2",
				"DELETE FROM migrate_history WHERE part = 3");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine.upgrade("head", false))
			.withMessageEndingWith("then run `resume --skip -x second=blocker` if it did, "
					+ "`resume --retry -x second=blocker` if it did not.");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine(TwoParts.class).resume(true))
			.withMessageEndingWith("Run `upgrade bb -x second=blocker` to finish it.");
		assertThat(engine.resume(true).done()).containsExactly("bb");
	}

	private void interrupted(String begun) {
		this.database.execute("CREATE SCHEMA blocker");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> engine(TwoParts.class).with(arguments(begun)).upgrade("head", false));
		this.database.execute("DROP SCHEMA blocker");
	}

	private static RunArguments arguments(String texts) {
		return texts.isEmpty() ? RunArguments.NONE : RunArguments.of(List.of(texts.split(" (?!& )(?<!& )")));
	}

	private MigrationEngine engine() {
		return engine(Tenant.class);
	}

	private MigrationEngine engine(Class<?> revision) {
		ClassLoader loader = getClass().getClassLoader();
		return EngineOnFiles.in(this.folder)
			.on(this.database)
			.engine(RevisionFormat.JAVA,
					ClassPathScripts.ofClasses(loader, ResourceLister.of(loader), List.of(revision)));
	}

	/** Makes a table that is called after its arguments. */
	@Revision(id = "aa", message = "tenant")
	static final class Tenant implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("CREATE TABLE \"" + table(op) + "\" ()");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("DROP TABLE \"" + table(op) + "\"");
		}

		private static String table(Operations op) {
			String tenant = op.argument("tenant");
			return "t_" + ((tenant != null) ? tenant : "none") + "_" + op.argument("mode");
		}

	}

	/** Parts of which the first and the last read an argument each. */
	@Revision(id = "bb", message = "two parts")
	static final class TwoParts implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("CREATE TABLE first (\"" + op.argument("second") + "\" int)");
			op.execute("VACUUM first");
			op.execute("CREATE SCHEMA blocker");
			op.execute(
					"COMMENT ON SCHEMA blocker IS '" + String.valueOf(op.argument("third")).replace("'", "''") + "'");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("DROP TABLE first");
		}

	}

}
