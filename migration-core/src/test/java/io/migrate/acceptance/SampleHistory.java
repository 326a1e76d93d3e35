package io.migrate.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.RevisionFormat;
import io.migrate.diff.ContractMode;
import io.migrate.diff.RenameMode;
import io.migrate.run.RunListener;
import io.migrate.script.ClassPathScripts;
import io.migrate.session.JdbcSessions;
import io.migrate.session.SessionFactory;
import io.migrate.testkit.SourceCompiler;
import io.migrate.testkit.TestDatabase;

/**
 * A copy of the shop's revisions.
 *
 * @param compiled the classes of what the sources were
 */
record SampleHistory(Path sources, Map<Map<String, String>, ClassLoader> compiled) {

	static final String PACKAGE = "io.migrate.sample.migrations";

	private static final Path COMMITTED = Path.of("../migration-spring-boot-sample/src/main/java",
			PACKAGE.replace('.', '/'));

	static SampleHistory copied(Path sources) {
		SampleHistory copy = new SampleHistory(sources, new HashMap<>());
		copy.list(COMMITTED).forEach((file) -> copy.write(file.getFileName().toString(), read(file)));
		return copy;
	}

	/** A second head beside what follows a revision. */
	void addLine(String id, String parent) {
		write("M20261124_0700_Loyalty.java", """
				package io.migrate.sample.migrations;

				import io.migrate.operation.Operations;
				import io.migrate.script.Migration;
				import io.migrate.script.Revision;

				import static io.migrate.operation.PostgresTypes.bigint;
				import static io.migrate.operation.PostgresTypes.integer;

				@Revision(id = "%s", parents = "%s", message = "loyalty", created = "2026-11-24T07:00:00Z")
				final class M20261124_0700_Loyalty implements Migration {

					@Override
					public void upgrade(Operations op) {
						op.createTable("loyalty", (t) -> {
							t.column("customer_id", bigint());
							t.column("points", integer()).notNull();
							t.primaryKey("customer_id");
							t.foreignKey("fk_loyalty_customer", "customer_id").references("customer", "id");
						});
					}

					@Override
					public void downgrade(Operations op) {
						op.dropTable("loyalty");
					}

				}
				""".formatted(id, parent));
	}

	/** The texts of all files, by name. */
	Map<String, String> files() {
		Map<String, String> files = new LinkedHashMap<>();
		list(folder()).forEach((file) -> files.put(file.getFileName().toString(), read(file)));
		return files;
	}

	void remove(String id) {
		list(folder()).filter((file) -> read(file).contains("@Revision(id = \"" + id + "\"")).forEach((file) -> {
			try {
				Files.delete(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** A new engine on what the sources are now. */
	MigrationEngine on(TestDatabase database) {
		SessionFactory sessions = JdbcSessions.of(database.url(), database.user(), database.password(), Map.of());
		return MigrationEngine.of(new MigrationSettings(new MigrationSettings.Connections(sessions, sessions::open),
				ClassPathScripts.ofPackage(this.compiled.computeIfAbsent(files(), this::compile), PACKAGE), null,
				new MigrationSettings.Generation(RevisionFormat.JAVA, this.sources.toString(), PACKAGE, List.of(), null,
						ContractMode.DEFERRED, RenameMode.REVIEW, Map.of(), List.of(), List.of(), List.of()),
				MigrationSettings.Running.defaults()), new RunListener() {
				});
	}

	private ClassLoader compile(Map<String, String> files) {
		try {
			Path classes = Files.createTempDirectory(this.sources, "classes");
			Map<String, String> texts = new LinkedHashMap<>();
			files.forEach((name, text) -> texts.put(PACKAGE + "." + name.replace(".java", ""), text));
			SourceCompiler.compile(classes, texts);
			return SourceCompiler.loader(classes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path folder() {
		return this.sources.resolve(PACKAGE.replace('.', '/'));
	}

	private void write(String name, String text) {
		SourceCompiler.write(folder().resolve(name), text);
	}

	private Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("M")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
