package io.migrate.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The revisions written as SQL files, below directories of the class path
 * ({@code classpath:migrations}) or of the file system ({@code file:db/migrations}). A
 * directory that is not there holds none.
 */
public final class SqlFileScripts implements ScriptSource {

	private static final String CLASSPATH = "classpath:";

	private static final String FILE = "file:";

	private static final String SUFFIX = ".sql";

	private final List<String> locations;

	private final ResourceLister lister;

	public SqlFileScripts(List<String> locations, ResourceLister lister) {
		this.locations = List.copyOf(locations);
		this.lister = lister;
	}

	@Override
	public List<RevisionScript> scripts() {
		return scripts(Set.of());
	}

	@Override
	public List<RevisionScript> scripts(Set<String> applied) {
		ScriptCollector collector = new ScriptCollector();
		for (String location : this.locations) {
			try {
				files(location).forEach((name, bytes) -> SqlRevision.read(name, bytes.get(), applied, collector));
			}
			catch (IOException | UncheckedIOException ex) {
				collector.add(new ScriptFault(location, "It cannot be read: " + ex + "."));
			}
			catch (IllegalArgumentException ex) {
				collector.add(new ScriptFault(location, String.valueOf(ex.getMessage())));
			}
		}
		return collector.finish();
	}

	/**
	 * What the header of one file says.
	 * @param file its name for people
	 * @throws BrokenScriptsException if the file is not a revision
	 */
	public static RevisionCard card(String file, String text) {
		ScriptCollector collector = new ScriptCollector();
		SqlRevision.read(file, text.getBytes(StandardCharsets.UTF_8), Set.of(), collector);
		return collector.finish().get(0).card();
	}

	/** The files by the names under which people know them. */
	private Map<String, Supplier<byte[]>> files(String location) throws IOException {
		if (location.startsWith(CLASSPATH)) {
			return resources(location.substring(CLASSPATH.length()).replaceAll("^/+|/+$", ""));
		}
		if (location.startsWith(FILE)) {
			return files(Path.of(location.substring(FILE.length())));
		}
		throw new IllegalArgumentException(
				"It is no place for revisions. Write migrate.locations as classpath:DIRECTORY or file:DIRECTORY.");
	}

	private Map<String, Supplier<byte[]>> resources(String directory) throws IOException {
		Map<String, Supplier<byte[]>> files = new TreeMap<>();
		for (URL url : this.lister.list(directory, SUFFIX)) {
			files.putIfAbsent(CLASSPATH + ScriptBytes.path(url, directory), () -> ScriptBytes.read(url));
		}
		return files;
	}

	private static Map<String, Supplier<byte[]>> files(Path directory) throws IOException {
		Map<String, Supplier<byte[]>> files = new TreeMap<>();
		if (Files.isDirectory(directory)) {
			// Kubernetes mounts a ConfigMap as links to files in a directory called
			// ..data
			String mounted = directory.resolve("..").toString();
			try (Stream<Path> found = Files.find(directory, Integer.MAX_VALUE, SqlFileScripts::isScript,
					FileVisitOption.FOLLOW_LINKS)) {
				found.filter((path) -> !path.toString().startsWith(mounted))
					.forEach((path) -> files.put(path.toString(), () -> ScriptBytes.read(path)));
			}
		}
		return files;
	}

	private static boolean isScript(Path path, BasicFileAttributes attributes) {
		return path.toString().endsWith(SUFFIX) && attributes.isRegularFile();
	}

}
