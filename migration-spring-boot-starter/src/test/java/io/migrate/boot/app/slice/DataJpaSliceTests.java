package io.migrate.boot.app.slice;

import java.util.EnumSet;

import io.migrate.MigrationEngine;
import io.migrate.MigrationEngine.Question;
import io.migrate.boot.app.order.User;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice with JPA has the schema that the revisions make.
 */
@DataJpaTest(properties = { "migrate.package=io.migrate.boot.app.revisions", "spring.jpa.hibernate.ddl-auto=validate" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class DataJpaSliceTests {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		for (String property : MigratedContexts.properties(TestServer.sharedDatabase())) {
			int equals = property.indexOf('=');
			registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
		}
	}

	@Test
	void storesAnEntity(@Autowired TestEntityManager entityManager) {
		assertThat(entityManager.persistAndGetId(new User())).isNotNull();
	}

	@Test
	void canAskWhetherEntitiesAndRevisionsAgree(@Autowired MigrationEngine engine) {
		assertThat(engine.check(EnumSet.of(Question.MODEL)).model().operations()).isEmpty();
		assertThat(engine.check(EnumSet.of(Question.MODEL)).model().answer()).isEqualTo("no");
	}

}
