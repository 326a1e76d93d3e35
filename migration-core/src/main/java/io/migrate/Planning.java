package io.migrate;

import java.util.List;

import io.migrate.error.UsageException;
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
		TargetRange range = target.contains(":") ? TargetRange.parse(target)
				: new TargetRange(Target.parse("current"), Target.parse(target));
		PlanStart start = start(range);
		MigrationPlan plan = upgrade(start, range);
		return new PlanReport(plan.from(), plan.to(),
				plan.steps().stream().flatMap((step) -> parts(start.revisions(), step).stream()).toList());
	}

	private MigrationPlan upgrade(PlanStart start, TargetRange range) {
		Target to = (range.to() != null) ? range.to() : Target.parse("heads");
		return new UpgradePlanner(start.revisions().graph()).plan(start.rows(), to,
				start.rows().isEmpty() || this.running.development());
	}

	private PlanStart start(TargetRange range) {
		return PlanStart.of(this.revisions.get(), range.from(), this.looking::standing);
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
		TargetRange ends = range.contains(":") ? TargetRange.parse(range)
				: new TargetRange(Target.BASE, Target.parse(range));
		PlanStart start = start(ends);
		return script(start, upgrade(start, ends), portable);
	}

	String downgradeSql(String range, boolean portable) {
		if (!range.contains(":") || range.startsWith(":")) {
			throw new UsageException("It is not said where the downgrade starts.",
					"A script is written without asking the database.",
					"Run `downgrade FROM:" + range.replace(":", "") + " --sql`, or current:… to ask it.");
		}
		TargetRange ends = TargetRange.parse(range);
		Target to = (ends.to() != null) ? ends.to() : Target.BASE;
		PlanStart start = start(ends);
		return script(start, new DowngradePlanner(start.revisions().graph()).plan(start.rows(), to), portable);
	}

	String stampSql(List<String> targets, boolean portable) {
		boolean ranges = targets.stream().anyMatch((target) -> target.contains(":"));
		if (!ranges) {
			return stamp(start(new TargetRange(Target.BASE, null)), targets.stream().map(Target::parse).toList(),
					portable);
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
		return stamp(start(parsed.get(0)), ends, portable);
	}

	private String stamp(PlanStart start, List<Target> targets, boolean portable) {
		return script(start, new StampPlanner(start.revisions().graph()).plan(start.rows(), targets), portable);
	}

	String tablesSql(boolean portable) {
		return renderer(this.revisions.get(), portable).tables();
	}

	private String script(PlanStart start, MigrationPlan plan, boolean portable) {
		return renderer(start.revisions(), portable).render(plan.onRows(start.names()));
	}

	private OfflineRenderer renderer(Revisions loaded, boolean portable) {
		return new OfflineRenderer(loaded, this.running.settings(), Tool.name(), portable);
	}

}
