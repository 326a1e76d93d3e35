package io.migrate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.migrate.error.MigrationException;
import io.migrate.testkit.EngineOnFiles;
import org.jspecify.annotations.Nullable;

/**
 * A Java process of its own that reads the revisions of a folder, says so, and writes a
 * new one when it is told to.
 */
record WritingProcess(Process process, BufferedReader output) {

	private static final String READY = "ready";

	/**
	 * Starts one.
	 * @param id the identifier of its revision, {@code -} for a random one
	 */
	static WritingProcess start(Path folder, String id) {
		try {
			Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp",
					System.getProperty("java.class.path"), WritingProcess.class.getName(), folder.toString(), id)
				.redirectErrorStream(true)
				.start();
			return new WritingProcess(process,
					new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until it has read the revisions. */
	WritingProcess ready() {
		String line = readLine();
		if (!READY.equals(line)) {
			throw new AssertionError(line + this.output.lines().collect(Collectors.joining("\n")));
		}
		return this;
	}

	void go() {
		try {
			this.process.getOutputStream().write('\n');
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The file that it has written, or why it has not. */
	String answer() {
		return Optional.ofNullable(readLine()).orElse("nothing");
	}

	private @Nullable String readLine() {
		try {
			return this.output.readLine();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static void main(String[] arguments) throws IOException {
		MigrationEngine engine = EngineOnFiles.in(Path.of(arguments[0]))
			.at(Instant.parse("2026-11-23T10:15:00Z"))
			.engine();
		engine.heads();
		System.out.println(READY);
		System.in.read();
		String id = arguments[1].equals("-") ? null : arguments[1];
		try {
			System.out.println(
					engine
						.revision(new RevisionRequest("the same message", false, null, "aa", true, List.of(), List.of(),
								id, RevisionPlace.USUAL))
						.file());
		}
		catch (MigrationException ex) {
			System.out.println(ex.getMessage());
		}
	}

}
