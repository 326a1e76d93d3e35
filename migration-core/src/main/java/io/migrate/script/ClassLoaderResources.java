package io.migrate.script;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lists through {@link ClassLoader#getResources} and the connections of its URLs: any
 * archive whose connection is a {@link JarURLConnection} will do, also the nested ones of
 * an executable jar. An archive without entries for its directories is not seen.
 */
final class ClassLoaderResources implements ResourceLister {

	private final ClassLoader loader;

	ClassLoaderResources(ClassLoader loader) {
		this.loader = loader;
	}

	@Override
	public List<URL> list(String directory, String suffix) throws IOException {
		List<URL> found = new ArrayList<>();
		for (URL root : Collections.list(this.loader.getResources(directory))) {
			found.addAll(root.getProtocol().equals("file") ? files(root, suffix) : entries(root, suffix));
		}
		found.sort(Comparator.comparing(URL::toString));
		return found;
	}

	private static List<URL> files(URL root, String suffix) throws IOException {
		List<URL> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of(root.toURI()))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(suffix))
				.filter(Files::isRegularFile)
				.toList()) {
				found.add(file.toUri().toURL());
			}
		}
		catch (URISyntaxException ex) {
			throw new IOException("cannot list " + root, ex);
		}
		return found;
	}

	private static List<URL> entries(URL root, String suffix) throws IOException {
		URLConnection connection = root.openConnection();
		if (!(connection instanceof JarURLConnection archive)) {
			throw new IOException("cannot list " + root + ": neither a directory nor an archive");
		}
		// a shared file may be closed by somebody else meanwhile
		archive.setUseCaches(false);
		List<URL> found = new ArrayList<>();
		try (JarFile file = archive.getJarFile()) {
			String prefix = prefix(archive);
			String base = root.toString().endsWith("/") ? root.toString() : root + "/";
			for (JarEntry entry : Collections.list(file.entries())) {
				String name = entry.getName();
				if (name.startsWith(prefix) && name.endsWith(suffix) && !entry.isDirectory()) {
					// with the root as context, so that its handler is kept
					found.add(new URL(root, base + encoded(name.substring(prefix.length()))));
				}
			}
		}
		return found;
	}

	private static String prefix(JarURLConnection archive) {
		String name = archive.getEntryName();
		return (name == null || name.isEmpty()) ? "" : name.endsWith("/") ? name : name + "/";
	}

	private static String encoded(String path) throws IOException {
		try {
			return new URI(null, null, path, null).getRawPath();
		}
		catch (URISyntaxException ex) {
			throw new IOException("not a name: " + path, ex);
		}
	}

}
