package io.migrate.boot.cli;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Makes a command of a start whose first argument is {@code migrate}. It comes before all
 * other run listeners, so that nothing has been printed and nothing has been read.
 */
final class CommandRunListener implements SpringApplicationRunListener, Ordered {

	private static final String SWITCH = "migrate.command-line.enabled";

	private final SpringApplication application;

	private final ApplicationArguments arguments;

	private @Nullable Invocation invocation;

	CommandRunListener(SpringApplication application, String[] arguments) {
		this.application = application;
		this.arguments = new ApplicationArguments(arguments);
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrap) {
		if (!this.arguments.callCommandLine() || !enabled()) {
			return;
		}
		AnswerStream.keep();
		this.application.setBannerMode(Banner.Mode.OFF);
		// a parent context or a bootstrap context is run with the same arguments
		if (!hasAutoConfiguration(this.application.getAllSources(), this.application.getClassLoader())) {
			return;
		}
		Invocation parsed = Invocation.parse(this.arguments.command());
		this.invocation = parsed;
		System.setProperty("spring.devtools.restart.enabled", "false");
		this.application.setLogStartupInfo(false);
		this.application.setWebApplicationType(WebApplicationType.NONE);
		this.application.setApplicationContextFactory(ApplicationContextFactory.of(() -> new CommandContext(parsed)));
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
		if (this.invocation != null && this.invocation.quiet()) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("migrateQuiet", Map.of("logging.level.root", "error")));
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
		if (this.invocation != null) {
			System.exit(new FailureReport(context).print(failure));
		}
	}

	/**
	 * Configuration files are not read yet.
	 */
	private static boolean enabled() {
		String value = System.getProperty(SWITCH, System.getenv("MIGRATE_COMMAND_LINE_ENABLED"));
		return !"false".equalsIgnoreCase(value);
	}

	private static boolean hasAutoConfiguration(Collection<?> sources, ClassLoader classLoader) {
		return sources.stream()
			.map((source) -> type(source, classLoader))
			.anyMatch(
					(type) -> type != null && AnnotatedElementUtils.hasAnnotation(type, EnableAutoConfiguration.class));
	}

	private static @Nullable Class<?> type(Object source, ClassLoader classLoader) {
		if (source instanceof String name) {
			return ClassUtils.isPresent(name, classLoader) ? ClassUtils.resolveClassName(name, classLoader) : null;
		}
		return (source instanceof Class<?> type) ? type : null;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
