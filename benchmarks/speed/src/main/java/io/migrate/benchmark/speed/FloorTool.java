package io.migrate.benchmark.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What server and driver cost when nothing else is done: plain SQL over JDBC.
 */
final class FloorTool implements Tool {

	/** What a diff has to know of a schema, in bulk. */
	private static final List<String> CATALOG = List.of(
			"SELECT oid, nspname FROM pg_namespace WHERE nspname = 'public'",
			"SELECT oid, relname, relkind, relpersistence, relispartition, reloptions FROM pg_class"
					+ " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')",
			"SELECT a.attrelid, a.attnum, a.attname, a.attnotnull, a.attidentity, a.attgenerated, a.attcollation,"
					+ " format_type(a.atttypid, a.atttypmod) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
					+ " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
					+ " AND a.attnum > 0 AND NOT a.attisdropped",
			"SELECT d.adrelid, d.adnum, pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d"
					+ " JOIN pg_class c ON c.oid = d.adrelid WHERE c.relnamespace = 'public'::regnamespace",
			"SELECT oid, conname, contype, conrelid, conindid, confrelid, conkey, confkey, confupdtype, confdeltype,"
					+ " condeferrable, convalidated FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
			"SELECT i.indexrelid, i.indrelid, c.relname, i.indisunique, i.indisvalid, i.indkey, i.indclass,"
					+ " i.indoption, pg_get_expr(i.indpred, i.indrelid), pg_get_expr(i.indexprs, i.indrelid)"
					+ " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
					+ " WHERE c.relnamespace = 'public'::regnamespace",
			"SELECT s.* FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid"
					+ " WHERE c.relnamespace = 'public'::regnamespace",
			"SELECT t.oid, t.typname, e.enumlabel FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid"
					+ " WHERE t.typnamespace = 'public'::regnamespace",
			"SELECT d.objoid, d.objsubid, d.description FROM pg_description d JOIN pg_class c ON c.oid = d.objoid"
					+ " WHERE d.classoid = 'pg_class'::regclass AND c.relnamespace = 'public'::regnamespace");

	private List<String> statements = List.of();

	@Override
	public String name() {
		return "floor";
	}

	@Override
	public List<Workload> workloads() {
		return List.of(Workload.values());
	}

	@Override
	public void prepare(Cell cell) throws Exception {
		Class.forName("org.postgresql.Driver");
		if (cell.workload() == Workload.E) {
			this.statements = read(new Inputs(cell.inputs()).revisions("plain", cell.size()));
		}
	}

	@Override
	public String run(Cell cell) throws Exception {
		return switch (cell.workload()) {
			case A -> catalog(cell);
			case D -> history(cell);
			case E -> apply(cell);
		};
	}

	private static String catalog(Cell cell) throws SQLException {
		int rows = 0;
		try (Connection connection = cell.connect(); Statement statement = connection.createStatement()) {
			for (String query : CATALOG) {
				rows += read(statement, query);
			}
		}
		return rows + " rows";
	}

	private static String history(Cell cell) throws SQLException {
		try (Connection connection = cell.connect(); Statement statement = connection.createStatement()) {
			return read(statement, "SELECT * FROM history ORDER BY rank") + " rows";
		}
	}

	/** Each statement in a transaction of its own, with a row of history. */
	private String apply(Cell cell) throws SQLException {
		try (Connection connection = cell.connect(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE history (rank int PRIMARY KEY, installed timestamptz DEFAULT now())");
			connection.setAutoCommit(false);
			try (PreparedStatement row = connection.prepareStatement("INSERT INTO history (rank) VALUES (?)")) {
				for (int rank = 0; rank < this.statements.size(); rank++) {
					statement.execute(this.statements.get(rank));
					row.setInt(1, rank);
					row.executeUpdate();
					connection.commit();
				}
			}
		}
		return this.statements.size() + " applied";
	}

	private static int read(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			int columns = result.getMetaData().getColumnCount();
			int rows = 0;
			while (result.next()) {
				for (int column = 1; column <= columns; column++) {
					result.getString(column);
				}
				rows++;
			}
			return rows;
		}
	}

	private static List<String> read(Path folder) throws IOException {
		List<String> statements = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				statements.add(Files.readString(file));
			}
		}
		return statements;
	}

}
