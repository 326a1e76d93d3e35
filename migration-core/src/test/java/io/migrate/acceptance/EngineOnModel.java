package io.migrate.acceptance;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.RevisionFormat;
import io.migrate.RevisionRequest;
import io.migrate.diff.ContractMode;
import io.migrate.diff.DiffOptions;
import io.migrate.diff.RenameMode;
import io.migrate.report.RevisionReport;
import io.migrate.run.RunListener;
import io.migrate.schema.SchemaModel;
import io.migrate.script.ClassPathScripts;
import io.migrate.script.ResourceLister;
import io.migrate.script.ScriptSource;
import io.migrate.script.SqlFileScripts;
import io.migrate.session.JdbcSessions;
import io.migrate.session.SessionFactory;
import io.migrate.testkit.TestDatabase;

/**
 * The engine as an application has it: a model by server version, revisions in a folder,
 * a database.
 */
record EngineOnModel(IntFunction<SchemaModel> model, RevisionFormat format, Path folder, TestDatabase database,
		DiffOptions options) {

	private static final String PACKAGE = "migrations";

	EngineOnModel(IntFunction<SchemaModel> model, RevisionFormat format, Path folder, TestDatabase database) {
		this(model, format, folder, database, DiffOptions.DEFAULT);
	}

	/** A new engine: it sees what has been written meanwhile. */
	MigrationEngine engine() {
		return engine(new RunListener() {
		}, Clock.systemUTC());
	}

	MigrationEngine engine(RunListener listener, Clock clock) {
		SessionFactory sessions = JdbcSessions.of(this.database.url(), this.database.user(), this.database.password(),
				Map.of());
		return MigrationEngine.of(new MigrationSettings(new MigrationSettings.Connections(sessions, sessions::open),
				scripts(), this.model,
				new MigrationSettings.Generation(this.format, this.folder.toString(), PACKAGE,
						List.of("file:" + this.folder), null, ContractMode.TOGETHER, RenameMode.NONE, Map.of(),
						List.of(), this.options.exclude(), this.options.excludeMembers()),
				new MigrationSettings.Running(null, null, List.of(), Duration.ofMinutes(10), false, null, false,
						"migrate", clock)),
				listener);
	}

	RevisionReport generate() {
		return generate("generated");
	}

	RevisionReport generate(String message) {
		return engine().revision(RevisionRequest.autogenerate(message, null));
	}

	/** Where revision files are written to. */
	Path files() {
		return (this.format == RevisionFormat.SQL) ? this.folder : this.folder.resolve(PACKAGE);
	}

	ScriptSource scripts() {
		ClassLoader own = getClass().getClassLoader();
		return switch (this.format) {
			case SQL -> new SqlFileScripts(List.of("file:" + this.folder), ResourceLister.of(own));
			case JAVA -> ClassPathScripts.ofPackage(compiled(own), PACKAGE);
		};
	}

	private ClassLoader compiled(ClassLoader parent) {
		try (Stream<Path> files = Files.walk(this.folder)) {
			Path classes = Files.createTempDirectory(this.folder, "classes");
			List<String> arguments = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "-proc:none",
					"-encoding", "UTF-8", "-d", classes.toString()));
			List<String> sources = files.map(Path::toString).filter((file) -> file.endsWith(".java")).toList();
			arguments.addAll(sources);
			if (!sources.isEmpty() && ToolProvider.getSystemJavaCompiler()
				.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
				throw new IllegalStateException("the revisions do not compile");
			}
			return new URLClassLoader(new URL[] { url(classes) }, parent);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static URL url(Path folder) throws MalformedURLException {
		return folder.toUri().toURL();
	}

}
