package io.migrate.boot.diagnostics;

import io.migrate.error.MigrationException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Any fault of the engine: what and why as the description, what to do as the action, and
 * where the action is a command, how commands are run.
 */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

	private static final String COMMANDS = """


			Commands run inside the application: java -jar APPLICATION.jar migrate COMMAND,
			in development: mvn spring-boot:run -Dspring-boot.run.arguments="migrate COMMAND\"""";

	@Override
	protected FailureAnalysis analyze(Throwable root, MigrationException cause) {
		return new FailureAnalysis(cause.problem() + " " + cause.reason(),
				cause.remedy().contains("`") ? cause.remedy() + COMMANDS : cause.remedy(), cause);
	}

}
