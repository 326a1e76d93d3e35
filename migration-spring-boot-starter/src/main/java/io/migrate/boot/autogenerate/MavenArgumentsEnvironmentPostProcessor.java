package io.migrate.boot.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.migrate.boot.CodeOrigin;
import io.migrate.boot.TestRun;
import org.apache.commons.logging.Log;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Takes {@code -Dmigrate.*} over from the Maven that forked this application, as if it
 * had been given to the application itself: below system properties and environment,
 * above configuration files. Only where classes run from a build folder, never in tests.
 */
final class MavenArgumentsEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	static final String SOURCE = "mavenArguments";

	private static final String SWITCH = "migrate.maven-arguments";

	private final Log log;

	MavenArgumentsEnvironmentPostProcessor(DeferredLogFactory logs) {
		this.log = logs.getLog(MavenArgumentsEnvironmentPostProcessor.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getProperty(SWITCH, Boolean.class, true)
				&& CodeOrigin.of(application.getMainApplicationClass()).isBuildFolder() && !TestRun.active()) {
			Optional<MavenArguments> parent = parent();
			String text = System.getenv("MAVEN_CMD_LINE_ARGS");
			if (parent.isPresent()) {
				add(environment, parent.get(), "the command line of Maven, the parent process");
			}
			else if (text != null) {
				add(environment, MavenArguments.ofText(text), "the environment variable MAVEN_CMD_LINE_ARGS");
			}
		}
	}

	private static Optional<MavenArguments> parent() {
		return ProcessHandle.current()
			.parent()
			.map((parent) -> List.of(parent.info().arguments().orElse(new String[0])))
			.flatMap(MavenArguments::ofProcess);
	}

	private void add(ConfigurableEnvironment environment, MavenArguments arguments, String origin) {
		Map<String, String> properties = arguments.properties();
		if (properties.isEmpty()) {
			return;
		}
		MutablePropertySources sources = environment.getPropertySources();
		MapPropertySource source = new MapPropertySource(SOURCE, Map.copyOf(properties));
		if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
			sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, source);
		}
		else {
			sources.addLast(source);
		}
		this.log.info("Taken over from " + origin + " (" + SWITCH + "=false turns this off): "
				+ String.join(", ", properties.keySet().stream().sorted().toList()));
	}

	/** After the configuration files, so that they can turn it off. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 10;
	}

}
