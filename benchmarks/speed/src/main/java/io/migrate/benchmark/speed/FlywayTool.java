package io.migrate.benchmark.speed;

import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Flyway as Spring Boot calls it: on the application's pool.
 */
final class FlywayTool implements Tool {

	private @Nullable HikariDataSource pool;

	@Override
	public String name() {
		return "flyway";
	}

	@Override
	public List<Workload> workloads() {
		return List.of(Workload.D, Workload.E);
	}

	@Override
	public void prepare(Cell cell) throws Exception {
		this.pool = cell.pool();
	}

	@Override
	public String run(Cell cell) {
		return Flyway.configure()
			.dataSource(this.pool)
			.locations("filesystem:" + new Inputs(cell.inputs()).revisions("flyway", cell.size()))
			.load()
			.migrate().migrationsExecuted + " applied";
	}

}
