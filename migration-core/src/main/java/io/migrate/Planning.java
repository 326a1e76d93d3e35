package io.migrate;

import java.util.List;

import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetRange;
import io.migrate.graph.TargetResolver;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Part;
import io.migrate.plan.Revisions;
import io.migrate.plan.Step;
import io.migrate.plan.UpgradePlanner;
import io.migrate.report.PlanReport;
import io.migrate.report.PlanReport.PlanHazard;
import io.migrate.report.PlanReport.PlanStatement;
import io.migrate.report.PlanReport.PlanStep;
import io.migrate.sql.LockMode;
import io.migrate.sql.SqlStatement;

/**
 * Says what would be run.
 */
final class Planning {

	private final LoadedRevisions revisions;

	private final Looking looking;

	private final boolean development;

	Planning(LoadedRevisions revisions, Looking looking, boolean development) {
		this.revisions = revisions;
		this.looking = looking;
		this.development = development;
	}

	PlanReport plan(String target) {
		Revisions loaded = this.revisions.get();
		TargetRange range = target.contains(":") ? TargetRange.parse(target)
				: new TargetRange(Target.parse("current"), Target.parse(target));
		List<String> rows = rows(loaded.graph(), range);
		Target to = (range.to() != null) ? range.to() : Target.parse("heads");
		MigrationPlan plan = new UpgradePlanner(loaded.graph()).plan(rows, to, rows.isEmpty() || this.development);
		return new PlanReport(plan.from(), plan.to(),
				plan.steps().stream().flatMap((step) -> parts(loaded, step).stream()).toList());
	}

	private List<String> rows(RevisionGraph graph, TargetRange range) {
		if (range.from() == null) {
			return List.of();
		}
		List<String> current = range.from().toString().contains("current") ? this.looking.state().knownRows(graph)
				: List.of();
		return new TargetResolver(graph, current).resolve(range.from());
	}

	private static List<PlanStep> parts(Revisions loaded, Step step) {
		return loaded.parts(step.id(), step.direction()).stream().map((part) -> planned(step, part)).toList();
	}

	private static PlanStep planned(Step step, Part part) {
		return new PlanStep(step.id(), step.direction().sql(), part.number(), part.of(),
				part.statements().stream().map(Planning::planned).toList());
	}

	private static PlanStatement planned(SqlStatement statement) {
		LockMode lock = statement.lock();
		return new PlanStatement(statement.sql(), statement.conduct().name(), (lock != null) ? lock.sql() : null,
				statement.hazards()
					.stream()
					.map((hazard) -> new PlanHazard(hazard.kind().name(), hazard.text()))
					.toList());
	}

	String upgradeSql(String range, boolean portable) {
		throw new UnsupportedOperationException(range + portable);
	}

	String downgradeSql(String range, boolean portable) {
		throw new UnsupportedOperationException(range + portable);
	}

	String stampSql(List<String> revisions, boolean portable) {
		throw new UnsupportedOperationException(revisions.toString() + portable);
	}

}
