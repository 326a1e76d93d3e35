package io.migrate.boot.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * An application of the tests' own, run in a Java process of its own with this test's
 * class path.
 *
 * @param classPath this test's, or one in which the tests' classes are packaged
 * @param options for the Java machine
 * @param environment added to this process's
 */
public record ForkedApplication(Class<?> mainClass, String classPath, List<String> options,
		Map<String, String> environment) {

	public ForkedApplication {
		options = List.copyOf(options);
		environment = Map.copyOf(environment);
	}

	public static ForkedApplication of(Class<?> mainClass) {
		return new ForkedApplication(mainClass, System.getProperty("java.class.path"), List.of(), Map.of());
	}

	public ForkedApplication option(String option) {
		List<String> more = new ArrayList<>(this.options);
		more.add(option);
		return new ForkedApplication(this.mainClass, this.classPath, more, this.environment);
	}

	public ForkedApplication environment(String name, String value) {
		Map<String, String> more = new TreeMap<>(this.environment);
		more.put(name, value);
		return new ForkedApplication(this.mainClass, this.classPath, this.options, more);
	}

	/** With the application's own classes in an archive. */
	public ForkedApplication packagedAs(Path archive) {
		Path classes = Path
			.of(URI.create(this.mainClass.getProtectionDomain().getCodeSource().getLocation().toString()));
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive));
				Stream<Path> files = Files.walk(classes)) {
			// folders too: without them nothing is found by scanning
			for (Path file : files.filter((path) -> !path.equals(classes)).toList()) {
				String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
				jar.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
				if (Files.isRegularFile(file)) {
					Files.copy(file, jar);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ForkedApplication(this.mainClass,
				this.classPath.replace(classes.toString() + File.pathSeparator, archive + File.pathSeparator),
				this.options, this.environment);
	}

	/** Runs it to its end. */
	public Ending run(String... arguments) {
		return start(arguments).end();
	}

	/** Starts it. */
	public Running start(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xshare:auto", "-cp", this.classPath));
		command.addAll(this.options);
		command.add(this.mainClass.getName());
		command.addAll(List.of(arguments));
		try {
			Path out = Files.createTempFile("out", ".txt");
			Path err = Files.createTempFile("err", ".txt");
			ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().putAll(this.environment);
			return new Running(builder.start(), out, err);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A process that may still run.
	 *
	 * @param out the file of its standard output
	 * @param err the file of its standard error
	 */
	public record Running(Process process, Path out, Path err) {

		/** Waits until it has ended. */
		public Ending end() {
			try {
				if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
					this.process.destroyForcibly();
					throw new IllegalStateException("did not end: " + Files.readString(this.err));
				}
				Ending ending = new Ending(this.process.exitValue(), Files.readString(this.out),
						Files.readString(this.err));
				Files.delete(this.out);
				Files.delete(this.err);
				return ending;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * How a process ended.
	 */
	public record Ending(int code, String out, String err) {

	}

}
