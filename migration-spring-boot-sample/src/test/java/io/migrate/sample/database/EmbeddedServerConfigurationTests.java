package io.migrate.sample.database;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedServerConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(EmbeddedServerConfiguration.class);

	@TempDir
	Path temp;

	@Test
	void offersAServerWhereNoUrlIsGivenAndStartsNone() {
		Path folder = this.temp.resolve("pg");
		this.runner.withPropertyValues("shop.database.directory=" + folder).run((context) -> {
			assertThat(context).hasSingleBean(EmbeddedServer.class);
			assertThat(context.getBean(JdbcConnectionDetails.class).getUsername()).isEqualTo("postgres");
			assertThat(folder).doesNotExist();
		});
	}

	@Test
	void standsBackWhereAUrlIsGiven() {
		this.runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.com/shop")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(EmbeddedServer.class);
				assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
					.isEqualTo("jdbc:postgresql://db.example.com/shop");
			});
	}

	@Test
	void keepsTheServersFolderInTheModuleWhateverTheWorkingFolder() {
		assertThat(EmbeddedServerConfiguration.besideTheShop())
			.isEqualTo(Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(".pgdata"));
	}

}
