package io.migrate.boot.cli;

import java.io.UncheckedIOException;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Tells on standard error why a command failed, past all loggers: what happened, why,
 * what to do.
 */
final class FailureReport {

	static final int WRONG_USAGE = 2;

	static final int FAILED = 3;

	private final @Nullable ConfigurableApplicationContext context;

	/**
	 * Creates the report.
	 * @param context null where the failure came before there was one
	 */
	FailureReport(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Prints it.
	 * @return the exit code
	 */
	int print(Throwable failure) {
		MigrationException own = outermost(failure);
		if (own != null) {
			boolean wrongUsage = own instanceof UsageException;
			System.err
				.println(wrongUsage ? own.getMessage() : own.problem() + "\n" + own.reason() + "\n" + own.remedy());
			return wrongUsage ? WRONG_USAGE : FAILED;
		}
		FailureAnalysis analysis = analysis(failure);
		if (analysis != null) {
			System.err.println(analysis.getDescription());
			if (analysis.getAction() != null) {
				System.err.println(analysis.getAction());
			}
		}
		else {
			unexpected(failure);
		}
		return FAILED;
	}

	private static void unexpected(Throwable failure) {
		BeanCreationException bean = cause(failure, BeanCreationException.class);
		UncheckedIOException file = cause(failure, UncheckedIOException.class);
		if (bean != null) {
			System.err.println("The command needs the bean '" + bean.getBeanName() + "', which cannot be created.\n"
					+ bean.getMostSpecificCause() + "\nRepair " + where(bean) + ", or what it asks for.");
		}
		else if (file != null) {
			System.err.println("A file cannot be read or written.\n" + file.getCause()
					+ "\nName a file in a folder that exists and that you may write to.");
		}
		else {
			failure.printStackTrace();
		}
	}

	private static String where(BeanCreationException bean) {
		return (bean.getResourceDescription() != null) ? bean.getResourceDescription() : "it";
	}

	private @Nullable FailureAnalysis analysis(Throwable failure) {
		for (FailureAnalyzer analyzer : analyzers()) {
			FailureAnalysis analysis = analyzer.analyze(failure);
			if (analysis != null) {
				return analysis;
			}
		}
		return null;
	}

	private List<FailureAnalyzer> analyzers() {
		ArgumentResolver arguments = ArgumentResolver.none();
		if (this.context != null) {
			arguments = arguments.and(BeanFactory.class, this.context.getBeanFactory())
				.and(Environment.class, this.context.getEnvironment());
		}
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, cause) -> {
			}));
	}

	/** Whoever wrapped it knows more of what to do. */
	private static @Nullable MigrationException outermost(Throwable failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof MigrationException)) {
			cause = cause.getCause();
		}
		return (MigrationException) cause;
	}

	/**
	 * The last of its kind among the causes: the bean that is broken itself rather than
	 * those that wanted it.
	 */
	private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
		T found = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			found = type.isInstance(cause) ? type.cast(cause) : found;
		}
		return found;
	}

}
