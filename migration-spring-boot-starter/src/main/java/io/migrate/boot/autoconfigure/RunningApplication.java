package io.migrate.boot.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.boot.CodeOrigin;
import io.migrate.boot.Development;
import io.migrate.boot.OwnServer;
import io.migrate.boot.TestRun;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * What an application's bean definitions tell of it; no bean is created.
 */
record RunningApplication(ListableBeanFactory beans, Environment environment) {

	/** Servers that Boot has started, by the types that its connection details extend. */
	private static final List<String> STARTED_BY_BOOT = List.of(
			"org.springframework.boot.testcontainers.service.connection."
					+ "ContainerConnectionDetailsFactory$ContainerConnectionDetails",
			"org.springframework.boot.docker.compose.service.connection."
					+ "DockerComposeConnectionDetailsFactory$DockerComposeConnectionDetails");

	Development development() {
		return Development.decide(this.environment, origin(), ownServer(), TestRun.active());
	}

	CodeOrigin origin() {
		return CodeOrigin.of(mainClass());
	}

	/** The class that carries {@code @SpringBootApplication}. */
	@Nullable Class<?> mainClass() {
		for (String name : this.beans.getBeanDefinitionNames()) {
			if (this.beans.findAnnotationOnBean(name, SpringBootConfiguration.class, false) != null) {
				Class<?> type = this.beans.getType(name, false);
				return (type != null) ? ClassUtils.getUserClass(type) : null;
			}
		}
		return null;
	}

	/** What loads the application's classes. */
	ClassLoader classLoader() {
		Class<?> mainClass = mainClass();
		return (mainClass != null) ? mainClass.getClassLoader() : Thread.currentThread().getContextClassLoader();
	}

	/** The package of new Java revisions unless one is set. */
	String migrationsPackage() {
		List<String> packages = AutoConfigurationPackages.has(this.beans) ? AutoConfigurationPackages.get(this.beans)
				: List.of();
		return packages.isEmpty() || packages.get(0).isEmpty() ? "migrations" : packages.get(0) + ".migrations";
	}

	/** The name under which runs are recorded. */
	String name() {
		Class<?> mainClass = mainClass();
		return this.environment.getProperty("spring.application.name",
				(mainClass != null) ? mainClass.getSimpleName() : "migrate");
	}

	boolean hasEntityModel() {
		return this.beans.getBeanNamesForType(EntityModel.class, true, false).length > 0;
	}

	private boolean ownServer() {
		return this.beans.getBeanNamesForType(OwnServer.class, true, false).length > 0
				|| Stream.of(this.beans.getBeanNamesForType(ConnectionDetails.class, true, false))
					.map((name) -> this.beans.getType(name, false))
					.anyMatch(RunningApplication::startedByBoot);
	}

	private static boolean startedByBoot(@Nullable Class<?> type) {
		for (Class<?> at = type; at != null; at = at.getSuperclass()) {
			if (STARTED_BY_BOOT.contains(at.getName())) {
				return true;
			}
		}
		return false;
	}

}
