package io.migrate.boot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * An application of the tests' own, run in a Java process of its own with this test's
 * class path.
 *
 * @param options for the Java machine
 * @param environment added to this process's
 */
public record ForkedApplication(Class<?> mainClass, List<String> options, Map<String, String> environment) {

	public ForkedApplication {
		options = List.copyOf(options);
		environment = Map.copyOf(environment);
	}

	public static ForkedApplication of(Class<?> mainClass) {
		return new ForkedApplication(mainClass, List.of(), Map.of());
	}

	public ForkedApplication option(String option) {
		List<String> more = new ArrayList<>(this.options);
		more.add(option);
		return new ForkedApplication(this.mainClass, more, this.environment);
	}

	public ForkedApplication environment(String name, String value) {
		Map<String, String> more = new TreeMap<>(this.environment);
		more.put(name, value);
		return new ForkedApplication(this.mainClass, this.options, more);
	}

	/** Runs it to its end. */
	public Ending run(String... arguments) {
		return start(arguments).end();
	}

	/** Starts it. */
	public Running start(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xshare:auto", "-cp", System.getProperty("java.class.path")));
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
				return new Ending(this.process.exitValue(), Files.readString(this.out), Files.readString(this.err));
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
