package io.migrate.benchmark.speed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.RevisionFormat;
import io.migrate.diff.ContractMode;
import io.migrate.diff.RenameMode;
import io.migrate.hibernate.EntityModelReader;
import io.migrate.hibernate.EntityModelSource;
import io.migrate.report.StartReport;
import io.migrate.run.RunListener;
import io.migrate.script.ResourceLister;
import io.migrate.script.ScriptSource;
import io.migrate.script.SqlFileScripts;
import io.migrate.session.JdbcSessions;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * This engine as the starter calls it: looking on the application's pool, work on a
 * connection of its own.
 */
final class MigrateTool implements Tool {

	private @Nullable HikariDataSource pool;

	@Override
	public String name() {
		return "migrate";
	}

	@Override
	public List<Workload> workloads() {
		return List.of(Workload.A, Workload.D, Workload.E);
	}

	@Override
	public void prepare(Cell cell) throws Exception {
		if (cell.workload() != Workload.A) {
			this.pool = cell.pool();
		}
	}

	@Override
	public String run(Cell cell) {
		MigrationEngine engine = MigrationEngine.of(settings(cell), new RunListener() {
		});
		return switch (cell.workload()) {
			case A -> engine.check(Set.of(MigrationEngine.Question.MODEL)).model().operations().size() + " operations";
			case D, E -> (engine.start().state() == StartReport.State.CURRENT) ? "0 applied"
					: engine.upgrade("head", false).done().size() + " applied";
		};
	}

	private MigrationSettings settings(Cell cell) {
		SessionFactory own = JdbcSessions.of(cell.url(), Cell.USER, null, Map.of());
		HikariDataSource warm = this.pool;
		String location = "file:" + new Inputs(cell.inputs()).revisions("migrate", cell.size());
		ScriptSource scripts = (cell.workload() == Workload.A) ? List::of
				: new SqlFileScripts(List.of(location), ResourceLister.of(getClass().getClassLoader()));
		return new MigrationSettings(new MigrationSettings.Connections(own, () -> looking(own, warm)), scripts,
				(major) -> EntityModelReader.read(entities(cell.size()).withServerVersion(major)),
				new MigrationSettings.Generation(RevisionFormat.SQL, null, "migrations", List.of(location), null,
						ContractMode.TOGETHER, RenameMode.NONE, Map.of(), List.of(), List.of(), List.of()),
				MigrationSettings.Running.defaults());
	}

	private static Session looking(SessionFactory own, @Nullable HikariDataSource warm) {
		return (warm != null) ? JdbcSessions.borrow(warm) : own.open();
	}

	private static EntityModelSource entities(int count) {
		return EntityModelSource.of(MigrateTool.class.getClassLoader(),
				IntStream.range(0, count)
					.mapToObj((number) -> Inputs.PACKAGE + "." + Inputs.className(number))
					.toList());
	}

}
