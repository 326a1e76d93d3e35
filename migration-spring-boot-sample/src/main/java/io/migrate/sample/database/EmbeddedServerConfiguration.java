package io.migrate.sample.database;

import java.nio.file.Path;

import io.migrate.sample.ShopApplication;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Gives the shop a server of its own where {@code spring.datasource.url} names none.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedServerConfiguration.NoUrl.class)
@EnableConfigurationProperties(EmbeddedServerProperties.class)
class EmbeddedServerConfiguration {

	@Bean
	EmbeddedServer embeddedServer(EmbeddedServerProperties properties) {
		Path directory = properties.directory();
		return new EmbeddedServer(new ServerFolder((directory != null) ? directory : besideTheShop()),
				properties.port());
	}

	@Bean
	EmbeddedServerConnectionDetails embeddedServerConnectionDetails(EmbeddedServer server) {
		return new EmbeddedServerConnectionDetails(server);
	}

	/**
	 * In the module's folder when the shop runs from {@code target/}, wherever it was
	 * started; else beside the archive.
	 */
	static Path besideTheShop() {
		Path home = new ApplicationHome(ShopApplication.class).getDir().toPath();
		for (Path folder = home; folder != null; folder = folder.getParent()) {
			if (folder.endsWith("target")) {
				return folder.resolveSibling(".pgdata");
			}
		}
		return home.resolve(".pgdata");
	}

	static class NoUrl implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
