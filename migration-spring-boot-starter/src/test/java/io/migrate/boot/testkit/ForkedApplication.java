package io.migrate.boot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
			Process process = builder.start();
			if (!process.waitFor(2, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new IllegalStateException("did not end: " + Files.readString(err));
			}
			return new Ending(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How a process ended.
	 */
	public record Ending(int code, String out, String err) {

	}

}
