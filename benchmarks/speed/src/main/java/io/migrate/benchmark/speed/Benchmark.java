package io.migrate.benchmark.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs every tool on every workload, each time in a process of its own and tools in turn,
 * so that a slow minute of the machine meets all of them. Prints tables.
 */
public final class Benchmark {

	private final Options options;

	private final Server server;

	private final Inputs inputs;

	private final Path folder;

	private int databases;

	private Benchmark(Options options, Server server, Path folder) {
		this.options = options;
		this.server = server;
		this.inputs = new Inputs(folder);
		this.folder = folder;
	}

	public static void main(String[] args) throws Exception {
		Options options = Options.parse(List.of(args));
		Path folder = Files.createTempDirectory("migration-benchmarks");
		try (Server server = Server.start(folder)) {
			Benchmark benchmark = new Benchmark(options, server, folder);
			for (Workload workload : options.workloads()) {
				for (int size : options.sizes(workload)) {
					benchmark.prepare(workload, size);
					System.out.println(new Table(workload, size, benchmark.measure(workload, size)).text());
				}
			}
		}
	}

	private void prepare(Workload workload, int size) throws IOException, SQLException {
		if (workload == Workload.A) {
			this.inputs.writeEntities(size);
			this.server.create("a_" + size);
			this.server.fill("a_" + size, this.inputs.schema(size));
			return;
		}
		this.inputs.writeRevisions(size);
		if (workload == Workload.D) {
			for (Tool tool : this.options.toolsFor(Workload.D)) {
				String database = applied(tool);
				this.server.create(database);
				child().measure(tool, cell(Workload.E, size, false, database));
			}
		}
	}

	private List<Row> measure(Workload workload, int size) throws IOException, SQLException {
		List<Row> rows = this.options.toolsFor(workload).stream().map(Row::new).toList();
		for (int repetition = 0; repetition < this.options.repetitions(); repetition++) {
			for (Row row : rows) {
				row.add(run(row.tool(), workload, size, false));
			}
		}
		for (Row row : rows) {
			long before = this.server.logSize();
			run(row.tool(), workload, size, true);
			row.count(this.server.statementsSince(before));
		}
		return rows;
	}

	private Result run(Tool tool, Workload workload, int size, boolean counted) throws IOException, SQLException {
		String database = switch (workload) {
			case A -> "a_" + size;
			case D -> applied(tool);
			case E -> empty();
		};
		return child().measure(tool, cell(workload, size, counted, database));
	}

	private static String applied(Tool tool) {
		return "d_" + tool.name();
	}

	/**
	 * A new one: in place of one just dropped, each new table would wait for the file
	 * system, which does not use the inodes of deleted files again for a while.
	 */
	private String empty() throws SQLException {
		String database = "e_" + ++this.databases;
		this.server.create(database);
		return database;
	}

	private Cell cell(Workload workload, int size, boolean counted, String database) {
		return new Cell(workload, size, counted, this.server.port(), database, this.folder);
	}

	private Child child() {
		return new Child(this.inputs);
	}

}
