package io.migrate.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.report.RevisionReport;
import io.migrate.schema.SchemaModel;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Nothing that a catalog holds reaches generated Java or SQL as code.
 * {@code -Dmigrate.test.seed=N} repeats one failure, {@code -Dmigrate.test.seeds=N} tries
 * more.
 */
class HostileDatabaseTests {

	private static final String VICTIM = "CREATE TABLE victim (id int)";

	@TempDir
	private Path folder;

	static LongStream seeds() {
		Long one = Long.getLong("migrate.test.seed");
		return (one != null) ? LongStream.of(one) : LongStream.range(0, Long.getLong("migrate.test.seeds", 8));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void goesThereAndBackInJava(long seed) {
		goThereAndBack(seed, RevisionFormat.JAVA);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void goesThereAndBackInSql(long seed) {
		goThereAndBack(seed, RevisionFormat.SQL);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void isTheSameByScript(long seed) {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
		TestDatabase hostile = hostile(seed);
		EngineOnModel online = on(hostile, RevisionFormat.SQL);
		online.generate();
		TestDatabase offline = hostile;
		for (boolean portable : List.of(false, true)) {
			offline = TestServer.database().execute(VICTIM);
			assertThat(Psql.run(offline, online.engine().upgradeSql("head", portable)))
				.isEqualTo(new Psql.Ending(0, ""));
			assertThat(CatalogDump.of(offline)).isEqualTo(CatalogDump.of(hostile));
		}
		assertThat(Psql.run(offline, online.engine().downgradeSql("head:base", false)).code()).isZero();
		assertThat(CatalogDump.of(offline)).isEqualTo(CatalogDump.of(TestServer.database().execute(VICTIM)));
	}

	private void goThereAndBack(long seed, RevisionFormat format) {
		TestDatabase hostile = hostile(seed);
		EngineOnModel application = on(hostile, format);
		List<String> before = CatalogDump.of(application.database());
		RevisionReport written = application.generate();
		assertThat(Path.of(String.valueOf(written.file())).getParent()).isEqualTo(application.files());
		MigrationEngine engine = application.engine();
		assertThat(engine.heads().heads()).hasSize(1);
		assertThat(engine.upgrade("head", false).done()).hasSize(1);
		assertThat(CatalogDump.of(application.database())).containsExactlyElementsOf(CatalogDump.of(hostile));
		assertThat(application.generate().file()).as("a second revision").isNull();
		engine.downgrade("base");
		assertThat(CatalogDump.of(application.database())).isEqualTo(before);
		assertThat(engine.upgrade("head", false).done()).hasSize(1);
		assertThat(CatalogDump.of(application.database())).isEqualTo(CatalogDump.of(hostile));
	}

	private static TestDatabase hostile(long seed) {
		return TestServer.database()
			.execute(VICTIM)
			.execute(new HostileDatabase(seed).statements().toArray(String[]::new));
	}

	private EngineOnModel on(TestDatabase hostile, RevisionFormat format) {
		SchemaModel model = new EvolvedDatabase(hostile).read();
		return new EngineOnModel((major) -> model, format, this.folder, TestServer.database().execute(VICTIM));
	}

}
