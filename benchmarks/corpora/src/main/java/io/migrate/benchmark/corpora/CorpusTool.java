package io.migrate.benchmark.corpora;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.RevisionFormat;
import io.migrate.RevisionRequest;
import io.migrate.diff.ContractMode;
import io.migrate.diff.RenameMode;
import io.migrate.hibernate.EntityModelReader;
import io.migrate.hibernate.EntityModelSource;
import io.migrate.report.RevisionReport;
import io.migrate.run.RunListener;
import io.migrate.script.ResourceLister;
import io.migrate.script.SqlFileScripts;
import io.migrate.session.JdbcSessions;
import io.migrate.session.SessionFactory;

/**
 * One step of the corpora harness: generate, apply or downgrade, told everything by the
 * environment.
 */
public final class CorpusTool {

	private CorpusTool() {
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		EntityModelSource source = source(CorpusTool.class.getClassLoader());
		String url = env("CORPUS_JDBC_URL");
		switch (env("CORPUS_STEP")) {
			case "generate" -> generate(engine(url, source));
			case "apply" -> apply(url, source);
			case "downgrade" -> System.out.println(engine(url, source).downgrade("base"));
			default -> throw new IllegalArgumentException("CORPUS_STEP is generate, apply or downgrade");
		}
	}

	private static MigrationEngine engine(String url, EntityModelSource source) {
		return MigrationEngine.of(settings(url, source), new RunListener() {
		});
	}

	private static void apply(String url, EntityModelSource source) throws IOException, InterruptedException {
		if (!"psql".equals(System.getenv("CORPUS_APPLY"))) {
			System.out.println(engine(url, source).upgrade("head", true));
			return;
		}
		int name = url.lastIndexOf('/') + 1;
		new ScriptedRun(url.substring(0, name), env("CORPUS_JDBC_USER"), env("CORPUS_JDBC_PASSWORD"),
				(database) -> engine(database, source))
			.run(url.substring(name));
	}

	private static void generate(MigrationEngine engine) {
		RevisionReport report = engine.revision(RevisionRequest.autogenerate(null, null));
		System.out.println((report.file() != null) ? "wrote " + report.file() : "nothing to write");
		report.operations().forEach((operation) -> System.out.println("  " + operation.summary()));
		report.deferred().forEach((operation) -> System.out.println("  deferred: " + operation.summary()));
	}

	private static MigrationSettings settings(String url, EntityModelSource source) {
		SessionFactory sessions = JdbcSessions.of(url, env("CORPUS_JDBC_USER"), env("CORPUS_JDBC_PASSWORD"), Map.of());
		String location = "file:" + env("CORPUS_MIGRATIONS");
		return new MigrationSettings(new MigrationSettings.Connections(sessions, sessions::open),
				new SqlFileScripts(List.of(location), ResourceLister.of(source.classLoader())),
				(major) -> EntityModelReader.read(source.withServerVersion(major)),
				new MigrationSettings.Generation(RevisionFormat.SQL, env("CORPUS_MIGRATIONS"), "corpus.migrations",
						List.of(location), null, ContractMode.TOGETHER, RenameMode.NONE, Map.of(), List.of(), List.of(),
						List.of()),
				MigrationSettings.Running.defaults());
	}

	/** What Spring Boot sets, and what the corpus says. */
	private static EntityModelSource source(ClassLoader loader) throws IOException {
		Map<String, Object> settings = new TreeMap<>();
		settings.put("hibernate.implicit_naming_strategy",
				"org.springframework.boot.hibernate.SpringImplicitNamingStrategy");
		settings.put("hibernate.physical_naming_strategy",
				"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
		settings.put("jakarta.persistence.validation.mode", "none");
		Properties file = new Properties();
		try (InputStream in = Files.newInputStream(Path.of(env("CORPUS_FILE")))) {
			file.load(in);
		}
		file.stringPropertyNames()
			.stream()
			.filter((name) -> name.startsWith("setting."))
			.forEach((name) -> settings.put(name.substring("setting.".length()), file.getProperty(name)));
		List<String> mappings = new ArrayList<>();
		for (String name : file.getProperty("mappingFiles", "").split("[,\\s]+")) {
			if (!name.isEmpty()) {
				mappings.add(name);
			}
		}
		List<String> managed = Files.readAllLines(Path.of(env("CORPUS_MANAGED")));
		return EntityModelSource.of(loader, managed)
			.withPackages(annotated(loader, managed))
			.withSettings(settings)
			.withMappingResources(mappings);
	}

	/**
	 * The packages of the classes, and those around them, that say something themselves.
	 */
	private static List<String> annotated(ClassLoader loader, List<String> classes) {
		Set<String> packages = new TreeSet<>();
		for (String name : classes) {
			for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
				packages.add(name.substring(0, dot));
			}
		}
		packages.removeIf((name) -> loader.getResource(name.replace('.', '/') + "/package-info.class") == null);
		return List.copyOf(packages);
	}

	private static String env(String name) {
		String value = System.getenv(name);
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("the environment has no " + name);
		}
		return value;
	}

}
