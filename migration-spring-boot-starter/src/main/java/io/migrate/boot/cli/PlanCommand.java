package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.PlanReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code migrate plan}: what would run, with conduct, locks and hazards.
 */
@Command(name = "plan", sortOptions = false, description = "What an upgrade would run, statement by statement.")
final class PlanCommand implements EngineCommand {

	@Parameters(arity = "0..1", paramLabel = "TARGET", defaultValue = "head", converter = Target.class,
			description = "[FROM:]TARGET, head unless said.")
	String target = "head";

	@Override
	public Answer run(MigrationEngine engine) {
		PlanReport report = engine.plan(this.target);
		return Answer.of(report, PlanText.of(report));
	}

}
