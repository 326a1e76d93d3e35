package io.migrate.boot.cli;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Tells starts that are commands, and contexts that are whole applications, from others.
 */
public final class CommandRun {

	private static final String SOURCE = "migrateCommandLine";

	private CommandRun() {
	}

	/** Whether the environment belongs to a command. */
	public static boolean isCommand(ConfigurableEnvironment environment) {
		return environment.getPropertySources().contains(SOURCE);
	}

	static void mark(ConfigurableEnvironment environment, boolean quiet) {
		Map<String, Object> properties = quiet ? Map.of("logging.level.root", "error") : Map.of();
		environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, properties));
		if (!quiet) {
			logWhatMatters(environment);
		}
	}

	/**
	 * Lets the log say what a run does and what is wrong, and not how the application
	 * comes up, unless the application has levels of its own.
	 */
	public static void logWhatMatters(ConfigurableEnvironment environment) {
		Map<String, Object> levels = new HashMap<>(
				Map.of("logging.level.root", "warn", "logging.level.io.migrate", "info"));
		levels.keySet().removeIf(environment::containsProperty);
		DefaultPropertiesPropertySource.addOrMerge(levels, environment.getPropertySources());
	}

	/**
	 * Whether auto-configuration is among what is run: parent contexts and bootstrap
	 * contexts are run with the same arguments and have none.
	 */
	public static boolean isWholeApplication(SpringApplication application) {
		return application.getAllSources()
			.stream()
			.map((source) -> type(source, application.getClassLoader()))
			.anyMatch(
					(type) -> type != null && AnnotatedElementUtils.hasAnnotation(type, EnableAutoConfiguration.class));
	}

	private static @Nullable Class<?> type(Object source, ClassLoader classLoader) {
		if (source instanceof String name) {
			return ClassUtils.isPresent(name, classLoader) ? ClassUtils.resolveClassName(name, classLoader) : null;
		}
		return (source instanceof Class<?> type) ? type : null;
	}

}
