package io.migrate.boot.diagnostics;

import io.migrate.error.MigrationException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Any fault of the engine: what and why as the description, what to do as the action.
 */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, MigrationException cause) {
		return new FailureAnalysis(cause.problem() + " " + cause.reason(), cause.remedy(), cause);
	}

}
