package io.migrate.boot.autogenerate;

import io.migrate.boot.TestRun;
import io.migrate.boot.cli.CommandContext;
import io.migrate.boot.cli.CommandRun;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Makes of a start with {@code migrate.autogenerate} one that writes a revision and ends:
 * no web server, none of the application's own beans. Never in tests.
 */
final class AutogenerateEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String PROPERTY = "migrate.autogenerate";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String value = asked(environment);
		if (value == null || CommandRun.isCommand(environment) || !CommandRun.isWholeApplication(application)
				|| TestRun.active()) {
			return;
		}
		String message = (value.isBlank() || value.equals("true")) ? null : value;
		CommandRun.logWhatMatters(environment);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setApplicationContextFactory(
				ApplicationContextFactory.of(() -> new CommandContext(new AutogenerateAction(message))));
	}

	/**
	 * The value, null where it is not asked for. Empty means asked in a JVM property or
	 * argument, which have no other way to be bare, and not asked in the environment.
	 */
	private static @Nullable String asked(ConfigurableEnvironment environment) {
		String value = environment.getProperty(PROPERTY);
		if (value == null || value.equals("false") || (value.isBlank() && fromEnvironment(environment))) {
			return null;
		}
		return value;
	}

	private static boolean fromEnvironment(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter((source) -> !source.getName().equals("configurationProperties"))
			.filter((source) -> source.containsProperty(PROPERTY))
			.findFirst()
			.filter(SystemEnvironmentPropertySource.class::isInstance)
			.isPresent();
	}

	/** After Maven's arguments have been taken over. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
