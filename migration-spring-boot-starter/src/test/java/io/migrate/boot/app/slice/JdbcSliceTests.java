package io.migrate.boot.app.slice;

import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice with JDBC alone has the schema that the revisions make.
 */
@JdbcTest(properties = "migrate.package=io.migrate.boot.app.revisions")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class JdbcSliceTests {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		for (String property : MigratedContexts.properties(TestServer.sharedDatabase())) {
			int equals = property.indexOf('=');
			registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
		}
	}

	@Test
	void findsTheTable(@Autowired JdbcClient client) {
		assertThat(client.sql("SELECT count(*) FROM users").query(Long.class).single()).isZero();
	}

}
