package io.migrate.benchmark.corpora;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.migrate.MigrationEngine;
import io.migrate.catalog.CatalogReader;
import io.migrate.catalog.ObjectScope;
import io.migrate.schema.SchemaModel;
import io.migrate.session.JdbcSessions;
import io.migrate.session.Session;

/**
 * Brings a database to the head by psql instead of the engine, and holds the outcome
 * against what the engine does to a copy of the same database. Then it tries the script
 * where it must be refused.
 *
 * @param server the URL of the server up to the name of a database
 * @param engine gives the engine on a database
 */
record ScriptedRun(String server, String user, String password, Function<String, MigrationEngine> engine) {

	private static final String HISTORY = "SELECT revision, parents, phase, direction, part, parts, digest FROM "
			+ "migrate_history WHERE outcome = 'done' ORDER BY id";

	/**
	 * Runs the script and prints what was seen.
	 * @throws IllegalStateException where the script and the engine differ
	 */
	void run(String database) throws IOException, InterruptedException {
		String copy = database + "_engine";
		copyOf(database, copy);
		String script = this.engine.apply(url(database)).upgradeSql("current:head", false);
		require(psql(database, script) == 0, "psql fails");
		this.engine.apply(url(copy)).upgrade("head", true);
		State done = State.of(open(copy));
		require(State.of(open(database)).equals(done), "the catalog or the history is another than the engine's");
		require(psql(database, script) != 0, "a second run is not refused");
		require(State.of(open(database)).equals(done), "a second run that is refused changes something");
		refusedElsewhere(database + "_other", script);
		System.out.println("by psql: the same catalog and history as by the engine, " + done.history().size()
				+ " parts; run twice, or at another version: refused, nothing changed");
	}

	/** An empty database that claims to be at the head already. */
	private void refusedElsewhere(String other, String script) throws IOException, InterruptedException {
		copyOf("template1", other);
		this.engine.apply(url(other)).stamp(List.of("head"), false);
		State before = State.of(open(other));
		require(psql(other, script) != 0, "a run at another version is not refused");
		require(State.of(open(other)).equals(before), "a run at another version changes something");
	}

	private void copyOf(String template, String name) {
		try (Session session = open("postgres")) {
			session.execute("DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
			session.execute("CREATE DATABASE \"" + name + "\" TEMPLATE \"" + template + "\"");
		}
	}

	private int psql(String database, String script) throws IOException, InterruptedException {
		Path file = Files.createTempFile("script", ".sql");
		Files.writeString(file, script);
		ProcessBuilder builder = new ProcessBuilder("psql", "-X", "-q", "-f", file.toString(),
				url(database).substring("jdbc:".length()))
			.redirectErrorStream(true);
		builder.environment().putAll(Map.of("PGUSER", this.user, "PGPASSWORD", this.password));
		Process process = builder.start();
		System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		Files.delete(file);
		return process.waitFor();
	}

	private Session open(String database) {
		return JdbcSessions.of(url(database), this.user, this.password, Map.of()).open();
	}

	private String url(String database) {
		return this.server + database;
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}

	private record State(SchemaModel catalog, List<String> history) {

		static State of(Session session) {
			try (session) {
				SchemaModel catalog = CatalogReader.read(session, session.info(), ObjectScope.ALL);
				return new State(catalog, session.query(HISTORY).stream().map(String::valueOf).toList());
			}
		}

	}

}
