package io.migrate.boot.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

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
		if (!CommandRun.isWholeApplication(this.application)) {
			return;
		}
		Invocation parsed = parse(this.arguments.command());
		this.invocation = parsed;
		System.setProperty("spring.devtools.restart.enabled", "false");
		this.application.setLogStartupInfo(false);
		this.application.setWebApplicationType(WebApplicationType.NONE);
		this.application.setApplicationContextFactory(ApplicationContextFactory.of(() -> new CommandContext(parsed)));
	}

	/**
	 * Ends the process where there is no command to carry out.
	 */
	private static Invocation parse(String[] command) {
		try {
			Invocation parsed = Invocation.parse(command);
			String help = parsed.help();
			if (help != null) {
				AnswerStream.write(help, parsed.output());
				System.exit(0);
			}
			return parsed;
		}
		catch (ParameterException ex) {
			System.err.println(UsageMessage.of(ex));
			System.exit(FailureReport.WRONG_USAGE);
			throw ex;
		}
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
		if (this.invocation != null) {
			CommandRun.mark(environment, this.invocation.quiet());
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
		if (this.invocation != null || context instanceof CommandContext) {
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

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
