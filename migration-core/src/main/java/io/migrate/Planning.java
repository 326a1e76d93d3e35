package io.migrate;

import java.util.List;

import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetRange;
import io.migrate.plan.DowngradePlanner;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Part;
import io.migrate.plan.Revisions;
import io.migrate.plan.StampPlanner;
import io.migrate.plan.Step;
import io.migrate.plan.UpgradePlanner;
import io.migrate.report.PlanReport;
import io.migrate.report.PlanReport.PlanHazard;
import io.migrate.report.PlanReport.PlanStatement;
import io.migrate.report.PlanReport.PlanStep;
import io.migrate.run.OfflineRenderer;
import io.migrate.sql.LockMode;
import io.migrate.sql.SqlStatement;

/**
 * Says what would be run.
 */
final class Planning {

	private final LoadedRevisions revisions;

	private final Looking looking;

	private final MigrationSettings.Running running;

	Planning(LoadedRevisions revisions, Looking looking, MigrationSettings.Running running) {
		this.revisions = revisions;
		this.looking = looking;
		this.running = running;
	}

	PlanReport plan(String target) {
		Revisions loaded = this.revisions.get();
		TargetRange range = target.contains(":") ? TargetRange.parse(target)
				: new TargetRange(Target.parse("current"), Target.parse(target));
		List<String> rows = rows(loaded.graph(), range);
		Target to = (range.to() != null) ? range.to() : Target.parse("heads");
		MigrationPlan plan = new UpgradePlanner(loaded.graph()).plan(rows, to,
				rows.isEmpty() || this.running.development());
		return new PlanReport(plan.from(), plan.to(),
				plan.steps().stream().flatMap((step) -> parts(loaded, step).stream()).toList());
	}

	private List<String> rows(RevisionGraph graph, TargetRange range) {
		if (range.from() == null) {
			return List.of();
		}
		List<String> from = this.looking.resolver(graph, range.from().saysCurrent()).resolve(range.from());
		return graph.rowsOf(graph.ancestors(from));
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
		Revisions loaded = this.revisions.get();
		TargetRange ends = range.contains(":") ? TargetRange.parse(range)
				: new TargetRange(Target.BASE, Target.parse(range));
		List<String> rows = rows(loaded.graph(), ends);
		Target to = (ends.to() != null) ? ends.to() : Target.parse("heads");
		boolean together = rows.isEmpty() || this.running.development();
		return renderer(portable).render(new UpgradePlanner(loaded.graph()).plan(rows, to, together));
	}

	String downgradeSql(String range, boolean portable) {
		if (!range.contains(":") || range.startsWith(":")) {
			throw new UsageException("It is not said where the downgrade starts.",
					"A script is written without asking the database.",
					"Run `downgrade FROM:" + range.replace(":", "") + " --sql`, or current:… to ask it.");
		}
		Revisions loaded = this.revisions.get();
		TargetRange ends = TargetRange.parse(range);
		Target to = (ends.to() != null) ? ends.to() : Target.BASE;
		return renderer(portable).render(new DowngradePlanner(loaded.graph()).plan(rows(loaded.graph(), ends), to));
	}

	String stampSql(List<String> targets, boolean portable) {
		RevisionGraph graph = this.revisions.get().graph();
		boolean ranges = targets.stream().anyMatch((target) -> target.contains(":"));
		if (!ranges) {
			List<String> rows = this.looking.state().knownRows(graph);
			return renderer(portable)
				.render(new StampPlanner(graph).plan(rows, targets.stream().map(Target::parse).toList()));
		}
		List<TargetRange> parsed = targets.stream().map(TargetRange::parse).toList();
		boolean together = targets.stream().allMatch((target) -> target.contains(":"))
				&& parsed.stream().map((range) -> String.valueOf(range.from())).distinct().count() == 1;
		if (!together) {
			throw new UsageException("The stamps do not start at one revision: " + String.join(" ", targets) + ".",
					"A script is for a database that is at one place.",
					"Write the same start before each: `stamp FROM:R FROM:S --sql`.");
		}
		List<Target> ends = parsed.stream()
			.map((range) -> (range.to() != null) ? range.to() : Target.parse("heads"))
			.toList();
		return renderer(portable).render(new StampPlanner(graph).plan(rows(graph, parsed.get(0)), ends));
	}

	String tablesSql(boolean portable) {
		return renderer(portable).tables();
	}

	private OfflineRenderer renderer(boolean portable) {
		return new OfflineRenderer(this.revisions.get(), this.running.historySchema(), Tool.name(), portable);
	}

}
