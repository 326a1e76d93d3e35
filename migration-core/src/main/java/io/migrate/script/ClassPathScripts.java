package io.migrate.script;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The revisions written in Java: the classes of a package and those below it, or a list
 * of classes.
 */
public final class ClassPathScripts implements ScriptSource {

	private static final String SUFFIX = ".class";

	private final ClassLoader loader;

	private final ResourceLister lister;

	/** Directories on the class path, each with the classes wanted of it; none: all. */
	private final Map<String, List<String>> wanted;

	private ClassPathScripts(ClassLoader loader, ResourceLister lister, Map<String, List<String>> wanted) {
		this.loader = loader;
		this.lister = lister;
		this.wanted = wanted;
	}

	/** Those of a package, as the class loader lists it. */
	public static ClassPathScripts ofPackage(ClassLoader loader, String packageName) {
		return ofPackage(loader, ResourceLister.of(loader), packageName);
	}

	public static ClassPathScripts ofPackage(ClassLoader loader, ResourceLister lister, String packageName) {
		return new ClassPathScripts(loader, lister, Map.of(packageName.replace('.', '/'), List.of()));
	}

	/** These and no others. */
	public static ClassPathScripts ofClasses(ClassLoader loader, ResourceLister lister, List<Class<?>> classes) {
		Map<String, List<String>> byDirectory = new LinkedHashMap<>();
		classes.forEach((type) -> byDirectory
			.computeIfAbsent(type.getPackageName().replace('.', '/'), (directory) -> new ArrayList<>())
			.add(type.getName()));
		return new ClassPathScripts(loader, lister, byDirectory);
	}

	@Override
	public List<RevisionScript> scripts() {
		ScriptCollector collector = new ScriptCollector();
		MigrationClassReader reader = new MigrationClassReader(this.loader, collector);
		this.wanted.forEach((directory, names) -> {
			SortedMap<String, URL> files = files(directory, collector);
			List<String> candidates = names.isEmpty()
					? files.keySet().stream().filter((name) -> isTopLevel(name, files)).toList() : names;
			candidates.forEach((name) -> reader.read(name, digest(name, files)));
		});
		return collector.finish();
	}

	/**
	 * The class files by the names of their classes; of several of one name the first.
	 */
	private SortedMap<String, URL> files(String directory, ScriptCollector collector) {
		SortedMap<String, URL> files = new TreeMap<>();
		try {
			for (URL url : this.lister.list(directory, SUFFIX)) {
				String path = ScriptBytes.path(url, directory);
				files.putIfAbsent(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'), url);
			}
		}
		catch (IOException ex) {
			collector.add(new ScriptFault("package " + directory.replace('/', '.'), "It cannot be listed: " + ex));
		}
		return files;
	}

	private static boolean isTopLevel(String name, SortedMap<String, URL> files) {
		String simple = name.substring(name.lastIndexOf('.') + 1);
		int dollar = simple.indexOf('$', 1);
		boolean nested = dollar > 0 && files.containsKey(name.substring(0, name.length() - simple.length() + dollar));
		return !nested && !simple.equals("package-info") && !simple.equals("module-info");
	}

	private static Supplier<String> digest(String name, SortedMap<String, URL> files) {
		return () -> {
			SourceDigest digest = new SourceDigest();
			files.subMap(name, name + "%").forEach((className, url) -> {
				if (className.equals(name) || className.startsWith(name + "$")) {
					digest.add(className, ScriptBytes.read(url));
				}
			});
			return digest.hex();
		};
	}

}
