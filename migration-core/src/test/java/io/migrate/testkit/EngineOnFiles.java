package io.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.RevisionFormat;
import io.migrate.diff.ContractMode;
import io.migrate.diff.RenameMode;
import io.migrate.run.RunListener;
import io.migrate.script.ResourceLister;
import io.migrate.script.ScriptSource;
import io.migrate.script.SqlFileScripts;
import io.migrate.session.JdbcSessions;
import io.migrate.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * An engine on SQL revisions in folders, made of a few words each.
 *
 * @param folders where they are; the first is the usual one
 * @param database null where none is to be reached
 */
public record EngineOnFiles(List<Path> folders, @Nullable TestDatabase database, Clock clock) {

	public EngineOnFiles(List<Path> folders, @Nullable TestDatabase database) {
		this(folders, database, Clock.systemUTC());
	}

	public static EngineOnFiles in(Path folder) {
		return new EngineOnFiles(List.of(folder), null);
	}

	public EngineOnFiles on(TestDatabase value) {
		return new EngineOnFiles(this.folders, value, this.clock);
	}

	/** The same while time stands still. */
	public EngineOnFiles at(Instant time) {
		return new EngineOnFiles(this.folders, this.database, Clock.fixed(time, ZoneOffset.UTC));
	}

	/** Writes a revision that makes a table of its own. */
	public EngineOnFiles with(String id, String... parents) {
		return file(this.folders.get(0), id, "-- parents: " + String.join(", ", parents));
	}

	public EngineOnFiles file(Path folder, String id, String header) {
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve("20261101_0000_" + id + "_table.sql"), """
					-- revision: %1$s
					%2$s
					-- message: message of %1$s
					-- migrate:up
					CREATE TABLE t_%1$s (id bigint PRIMARY KEY);
					-- migrate:down
					DROP TABLE t_%1$s;
					""".formatted(id, header));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	/** A new engine, which sees what has been written meanwhile. */
	public MigrationEngine engine() {
		return engine(RevisionFormat.SQL);
	}

	public MigrationEngine engine(RevisionFormat format) {
		return engine(format, new SqlFileScripts(locations(), ResourceLister.of(getClass().getClassLoader())));
	}

	public MigrationEngine engine(RevisionFormat format, ScriptSource scripts) {
		SessionFactory sessions = sessions();
		MigrationSettings.Generation generation = new MigrationSettings.Generation(format,
				this.folders.get(0).toString(), "migrations", locations(), null, ContractMode.DEFERRED,
				RenameMode.REVIEW, Map.of(), List.of(), List.of(), List.of());
		return MigrationEngine.of(new MigrationSettings(new MigrationSettings.Connections(sessions, sessions::open),
				scripts, null, generation, new MigrationSettings.Running(null, null, List.of(), Duration.ofMinutes(1),
						false, null, false, "tests", this.clock)),
				new RunListener() {
				});
	}

	public List<String> locations() {
		return this.folders.stream().map((folder) -> "file:" + folder).toList();
	}

	/** The texts of all files, by name. */
	public Map<String, String> files() {
		return this.folders.stream().flatMap(EngineOnFiles::list).collect(Collectors.toMap(Path::toString, (file) -> {
			try {
				return Files.readString(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}));
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SessionFactory sessions() {
		TestDatabase reached = this.database;
		if (reached == null) {
			return () -> {
				throw new AssertionError("no database is to be reached");
			};
		}
		return JdbcSessions.of(reached.url(), reached.user(), reached.password(), Map.of());
	}

}
