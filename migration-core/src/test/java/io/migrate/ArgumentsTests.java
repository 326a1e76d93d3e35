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

	@Test
	void haveToBeTheSameWhenARevisionIsGoneOnWith() {
		this.database.execute("CREATE SCHEMA blocker");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(
				() -> engine(TwoParts.class).with(RunArguments.of(List.of("second=blocker"))).upgrade("head", false));
		this.database.execute("DROP SCHEMA blocker");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> engine(TwoParts.class).upgrade("head", false))
			.withMessageContaining("asked with -x second=blocker")
			.withMessageContaining("with the arguments that it was begun with");
		assertThat(
				engine(TwoParts.class).with(RunArguments.of(List.of("second=blocker"))).upgrade("head", false).done())
			.containsExactly("bb");
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

	/** Two parts, the first of which reads the argument. */
	@Revision(id = "bb", message = "two parts")
	static final class TwoParts implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("CREATE TABLE first (\"" + op.argument("second") + "\" int)");
			op.execute("VACUUM first");
			op.execute("CREATE SCHEMA blocker");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("DROP TABLE first");
		}

	}

}
