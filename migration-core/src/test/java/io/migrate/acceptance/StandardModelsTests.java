package io.migrate.acceptance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.hibernate.EntityModelSource;
import io.migrate.hibernate.HibernateSchema;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.hibernate.testing.orm.domain.StandardDomainModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The models of Hibernate's own tests, from an empty database and back: what is generated
 * makes what Hibernate itself would make, once.
 */
class StandardModelsTests {

	private static final String HISTORY = "SELECT revision, parents, phase, direction, part, parts, digest FROM "
			+ "migrate_history WHERE outcome = 'done' ORDER BY id";

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(StandardDomainModel.class)
	void goThereAndBackInJava(StandardDomainModel domain) {
		goThereAndBack(domain, RevisionFormat.JAVA);
	}

	@ParameterizedTest
	@EnumSource(StandardDomainModel.class)
	void goThereAndBackInSql(StandardDomainModel domain) {
		goThereAndBack(domain, RevisionFormat.SQL);
	}

	@ParameterizedTest
	@EnumSource(StandardDomainModel.class)
	void areTheSameByScript(StandardDomainModel domain) {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
		EngineOnEntities online = on(domain, RevisionFormat.SQL);
		online.generate();
		online.engine().upgrade("head", false);
		TestDatabase offline = TestServer.database();
		String script = online.engine().upgradeSql("head", false);
		assertThat(Psql.run(offline, script)).isEqualTo(new Psql.Ending(0, ""));
		assertThat(CatalogDump.of(offline)).isEqualTo(CatalogDump.of(online.database()));
		assertThat(offline.query(HISTORY)).isEqualTo(online.database().query(HISTORY));
		assertThat(Psql.run(offline, script).code()).isEqualTo(3);
		assertThat(CatalogDump.of(offline)).isEqualTo(CatalogDump.of(online.database()));
	}

	private void goThereAndBack(StandardDomainModel domain, RevisionFormat format) {
		EngineOnEntities application = on(domain, format);
		TestDatabase truth = TestServer.database();
		HibernateSchema.create(application.entities().withServerVersion(HibernateSchema.serverVersion(truth)), truth);
		assertThat(application.generate().file()).isNotNull();
		MigrationEngine engine = application.engine();
		assertThat(engine.upgrade("head", false).done()).hasSize(1);
		assertThat(CatalogDump.withoutNames(application.database())).isEqualTo(CatalogDump.withoutNames(truth));
		assertThat(application.generate().file()).as("a second revision").isNull();
		engine.downgrade("base");
		assertThat(CatalogDump.of(application.database())).isEmpty();
	}

	private EngineOnEntities on(StandardDomainModel domain, RevisionFormat format) {
		List<String> classes = Arrays.stream(domain.getDescriptor().getAnnotatedClasses())
			.map((type) -> type.getName())
			.toList();
		EntityModelSource source = EntityModelSource.of(getClass().getClassLoader(), classes)
			.withSettings(Map.of("hibernate.physical_naming_strategy",
					"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
					"jakarta.persistence.validation.mode", "none"));
		return new EngineOnEntities(source, format, this.folder, TestServer.database());
	}

}
