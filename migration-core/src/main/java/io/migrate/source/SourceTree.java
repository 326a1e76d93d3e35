package io.migrate.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Where in the application's sources a new revision belongs. Never below a build folder:
 * a tool that restarts on changes there would restart for ever, and the next clean would
 * take the file away.
 *
 * @param sourceDir the folder of Java sources that is set; null to find it
 * @param classes where the application's main class was loaded from; null where that is
 * not known
 */
public record SourceTree(@Nullable String sourceDir, @Nullable String classes) {

	private static final String PROPERTY = "Set migrate.source-dir to the folder of Java sources, such as "
			+ "src/main/java.";

	private static final String FILE = "file:";

	private static final String CLASSPATH = "classpath:";

	/**
	 * Folders that builds and editors compile into, and the way from there to the module.
	 */
	private static final Map<String, Integer> BUILD_FOLDERS = buildFolders();

	/**
	 * The folder for a Java revision.
	 * @throws MigrationException if it cannot be known, naming the property that says it
	 */
	public Path javaFolder(String packageName) {
		return checked(javaRoot().resolve(packageName.replace('.', '/')));
	}

	/**
	 * Where the source of a revision lies, whether it is there or not.
	 * @param file what its card calls it: a class, {@code classpath:…} or a path
	 * @throws MigrationException if it cannot be known
	 */
	public Path sourceOf(String file) {
		if (file.endsWith(".java")) {
			return javaRoot().resolve(file).toAbsolutePath().normalize();
		}
		Path path = file.startsWith(CLASSPATH)
				? module().resolve("src/main/resources").resolve(file.substring(CLASSPATH.length())) : Path.of(file);
		return path.toAbsolutePath().normalize();
	}

	/**
	 * The folder for an SQL revision: the first location that is a folder, else the
	 * resources of the application.
	 * @param locations where SQL revisions are looked for
	 * @throws MigrationException if it cannot be known
	 */
	public Path sqlFolder(List<String> locations) {
		for (String location : locations) {
			if (location.startsWith(FILE)) {
				return checked(Path.of(location.substring(FILE.length())));
			}
		}
		String directory = locations.isEmpty() ? "migrations"
				: locations.get(0).substring(CLASSPATH.length()).replaceAll("^/+|/+$", "");
		return checked(module().resolve("src/main/resources").resolve(directory));
	}

	/**
	 * The folder of the application's resources.
	 * @throws MigrationException if it cannot be known
	 */
	public Path resources() {
		Path sources = (this.sourceDir != null) ? Path.of(this.sourceDir) : null;
		return checked((sources != null && sources.endsWith("java")) ? sources.resolveSibling("resources")
				: module().resolve("src/main/resources"));
	}

	private Path javaRoot() {
		return (this.sourceDir != null) ? Path.of(this.sourceDir) : module().resolve("src/main/java");
	}

	private Path module() {
		Path loaded = loaded();
		if (loaded == null) {
			throw new MigrationException("The folder of the revisions' sources is not known.",
					"It cannot be seen where the application's main class was loaded from.", PROPERTY);
		}
		List<Path> modules = modules(loaded);
		if (modules.size() != 1) {
			throw new MigrationException("The folder of the revisions' sources is not known.",
					"The main class was loaded from " + loaded + ", and " + (modules.isEmpty()
							? "no src/main/java is found from there." : "there are several sources: " + modules + "."),
					PROPERTY);
		}
		return modules.get(0);
	}

	/**
	 * Where the application's main class was loaded from, null where that is not known.
	 * @throws MigrationException if that is an archive
	 */
	private @Nullable Path loaded() {
		Path loaded = (this.classes != null) ? Path.of(this.classes).toAbsolutePath().normalize() : null;
		if (loaded != null && !Files.isDirectory(loaded)) {
			throw new MigrationException("A packaged application has no revision files to write or to edit.",
					"The main class was loaded from " + loaded + ", which has no sources beside it.",
					"Run this in the project: mvn spring-boot:run -Dspring-boot.run.arguments=\"migrate …\", or "
							+ "-Dmigrate.autogenerate.");
		}
		return loaded;
	}

	private static List<Path> modules(Path loaded) {
		List<Path> modules = new ArrayList<>();
		BUILD_FOLDERS.forEach((folder, depth) -> {
			Path module = loaded;
			for (int i = 0; i < depth && module != null; i++) {
				module = module.getParent();
			}
			if (module != null && loaded.endsWith(folder) && Files.isDirectory(module.resolve("src/main/java"))
					&& !modules.contains(module)) {
				modules.add(module);
			}
		});
		return modules;
	}

	private Path checked(Path folder) {
		loaded();
		Path absolute = folder.toAbsolutePath().normalize();
		for (Path part : absolute) {
			if (part.toString().equals("target")) {
				throw new MigrationException("No revision is written to " + absolute + ".",
						"That is below a build folder: the next clean would take it away.", PROPERTY);
			}
		}
		return absolute;
	}

	private static Map<String, Integer> buildFolders() {
		Map<String, Integer> folders = new LinkedHashMap<>();
		folders.put("target/classes", 2);
		folders.put("build/classes/java/main", 4);
		folders.put("out/production/classes", 3);
		folders.put("bin/main", 2);
		folders.put("bin", 1);
		return folders;
	}

}
