package io.migrate.benchmark.speed;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase, and liquibase-hibernate for the diff.
 */
final class LiquibaseTool implements Tool {

	private @Nullable HikariDataSource pool;

	@Override
	public String name() {
		return "liquibase";
	}

	@Override
	public List<Workload> workloads() {
		return List.of(Workload.values());
	}

	@Override
	public void prepare(Cell cell) throws Exception {
		System.setProperty("liquibase.analytics.enabled", "false");
		System.setProperty("liquibase.headless", "true");
		if (cell.workload() != Workload.A) {
			this.pool = cell.pool();
		}
	}

	@Override
	public String run(Cell cell) throws Exception {
		return Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
				() -> (this.pool != null) ? update(cell, this.pool) : diff(cell));
	}

	private static String update(Cell cell, HikariDataSource pool) throws Exception {
		Database database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new JdbcConnection(pool.getConnection()));
		ResourceAccessor files = new DirectoryResourceAccessor(
				new Inputs(cell.inputs()).revisions("liquibase", cell.size()));
		try (Liquibase liquibase = new Liquibase("changelog.xml", files, database)) {
			liquibase.update(new Contexts(), new LabelExpression());
		}
		return "updated";
	}

	private static String diff(Cell cell) throws Exception {
		ResourceAccessor files = new ClassLoaderResourceAccessor();
		try (Database entities = open(
				"hibernate:spring:" + Inputs.PACKAGE + "?dialect=org.hibernate.dialect.PostgreSQLDialect", null, files);
				Database database = open(cell.url(), Cell.USER, files)) {
			DiffResult result = DiffGeneratorFactory.getInstance()
				.compare(snapshot(entities), snapshot(database), new CompareControl());
			new DiffToChangeLog(result, new DiffOutputControl(false, false, true, null))
				.print(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
			return (result.getMissingObjects().size() + result.getUnexpectedObjects().size()
					+ result.getChangedObjects().size()) + " differences";
		}
	}

	private static Database open(String url, @Nullable String user, ResourceAccessor files) throws Exception {
		return DatabaseFactory.getInstance().openDatabase(url, user, null, null, files);
	}

	private static DatabaseSnapshot snapshot(Database database) throws Exception {
		return SnapshotGeneratorFactory.getInstance()
			.createSnapshot(database.getDefaultSchema(), database, new SnapshotControl(database));
	}

}
