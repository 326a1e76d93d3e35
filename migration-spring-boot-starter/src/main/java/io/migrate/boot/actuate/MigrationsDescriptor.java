package io.migrate.boot.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.migrate.MigrationEngine;
import io.migrate.report.CurrentReport;
import io.migrate.report.CurrentReport.PartialRevision;
import io.migrate.report.HistoryReport.PartRun;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What {@code /actuator/migrations} answers.
 *
 * @param contexts by id
 */
public record MigrationsDescriptor(Map<String, ContextMigrations> contexts) implements OperationResponseBody {

	/**
	 * The databases of an application context.
	 *
	 * @param migrations by name
	 */
	@JsonInclude
	public record ContextMigrations(Map<String, DatabaseMigrations> migrations, @Nullable String parentId) {

	}

	/**
	 * One database: where it stands, and what was run of late, newest first.
	 */
	@JsonInclude
	public record DatabaseMigrations(List<String> current, List<String> heads, List<String> pending,
			List<String> deferred, List<String> unknown, @Nullable PartialRevision partial, List<RunDescriptor> history,
			boolean upToDate) {

		private static final int RUNS = 100;

		static DatabaseMigrations of(MigrationEngine engine) {
			CurrentReport report = engine.current();
			List<PartRun> runs = engine.history(null, true).runs();
			return new DatabaseMigrations(report.current(), report.heads(), report.pending(), report.deferred(),
					report.unknown(), report.partial(), runs.stream().limit(RUNS).map(RunDescriptor::of).toList(),
					report.upToDate());
		}

	}

	/**
	 * One part that was run.
	 */
	@JsonInclude
	public record RunDescriptor(String run, String revision, String direction, int part, int parts, String outcome,
			Instant startedAt, @Nullable Instant finishedAt, @Nullable String error, @Nullable String user,
			@Nullable String host) {

		static RunDescriptor of(PartRun run) {
			return new RunDescriptor(run.run(), run.revision(), run.direction(), run.part(), run.parts(), run.outcome(),
					run.startedAt(), run.finishedAt(), run.error(), run.user(), run.host());
		}

	}

}
