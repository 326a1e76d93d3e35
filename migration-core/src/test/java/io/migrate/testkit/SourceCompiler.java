package io.migrate.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles sources as strictly as users may: release 17, all warnings, each an error.
 */
public final class SourceCompiler {

	private SourceCompiler() {
	}

	/**
	 * Compiles into a directory.
	 * @param sources texts by the binary names of their classes
	 * @throws AssertionError with what the compiler says, if it says anything
	 */
	public static void compile(Path directory, Map<String, String> sources) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<JavaFileObject> files = new ArrayList<>();
		sources.forEach((name, text) -> files.add(new Source(name, text)));
		StringWriter output = new StringWriter();
		List<String> options = List.of("--release", "17", "-Xlint:all,-classfile", "-Werror", "-proc:none", "-d",
				directory.toString(), "-cp", System.getProperty("java.class.path"));
		if (!compiler.getTask(output, null, null, options, null, files).call()) {
			throw new AssertionError(output + "\n" + String.join("\n", sources.values()));
		}
	}

	/**
	 * A class loader for directories and archives, beside the tests' own.
	 */
	public static URLClassLoader loader(Path... roots) {
		List<URL> urls = List.of(roots).stream().map(SourceCompiler::url).collect(Collectors.toList());
		return new URLClassLoader(urls.toArray(URL[]::new), SourceCompiler.class.getClassLoader());
	}

	/**
	 * Writes a file and the directories above it.
	 */
	public static Path write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL url(Path path) {
		try {
			return path.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String name, String text) {
			super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
