package io.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.migrate.report.CurrentReport;
import io.migrate.report.RevisionReport;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;

/**
 * The revisions {@code p a x b c}, of which {@code a:b} are squashed into {@code s}, and
 * databases that were made before that.
 */
record SquashedDatabases(EngineOnFiles files) {

	static SquashedDatabases in(Path folder) {
		return new SquashedDatabases(
				EngineOnFiles.in(folder).with("p", "").with("a", "p").with("x", "a").with("b", "x"));
	}

	SquashedDatabases withC() {
		this.files.with("c", "b");
		return this;
	}

	/** A database that an engine of these files has brought somewhere. */
	TestDatabase at(String target) {
		TestDatabase database = TestServer.database();
		if (!target.equals("base")) {
			on(database).upgrade(target, false);
		}
		return database;
	}

	MigrationEngine on(TestDatabase database) {
		return this.files.on(database).engine();
	}

	RevisionReport squash() {
		return this.files.engine().squash(new SquashRequest("a:b", null, "s", RevisionPlace.USUAL));
	}

	/** As soon as every database has them, and sometimes before. */
	void removeReplaced() {
		List.of("a", "x", "b").forEach(this::remove);
	}

	void remove(String id) {
		try {
			Files.delete(file(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Another type of its key. */
	void change(String id) {
		try {
			Files.writeString(file(id), Files.readString(file(id)).replace("bigint", "int"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(String id) {
		return this.files.files()
			.keySet()
			.stream()
			.filter((name) -> name.matches(".*\\d_" + id + "_[a-z_]+\\.sql"))
			.map(Path::of)
			.findFirst()
			.orElseThrow();
	}

	CurrentReport current(TestDatabase database) {
		return on(database).current();
	}

	static List<String> schema(TestDatabase database) {
		return CatalogDump.of(database);
	}

	static List<String> rows(TestDatabase database) {
		return database.query("SELECT revision FROM migrate_version ORDER BY revision");
	}

	static List<String> done(TestDatabase database) {
		return database
			.query("SELECT revision || ' ' || direction FROM migrate_history WHERE outcome = 'done' AND part "
					+ "= parts ORDER BY id");
	}

}
