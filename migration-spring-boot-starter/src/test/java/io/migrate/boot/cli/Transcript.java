package io.migrate.boot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.migrate.Tool;
import io.migrate.boot.testkit.ForkedApplication.Ending;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands and their answers, byte for byte, in one file that reads like a terminal:
 * {@code $ migrate …}, what standard output holds, the exit code where it is not 0, and
 * what standard error holds where the command failed. {@code $ cat FILE} shows a file of
 * the folder. {@code -Dtranscript.rewrite=true} writes the file anew.
 *
 * @param folder where the revisions are, FOLDER in the file
 */
record Transcript(String file, Path folder) {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	private static final Path SOURCES = Path.of("src/test/resources");

	/** Runs all its commands in their order and compares. */
	void check(Function<String[], Ending> application) throws IOException {
		String expected = read();
		StringBuilder actual = new StringBuilder();
		for (String line : expected.lines().filter((line) -> line.startsWith("$ ")).toList()) {
			actual.append(line).append('\n');
			List<String> words = words(line.substring(2).replace("FOLDER", this.folder.toString()));
			if (words.get(0).equals("cat")) {
				actual.append(Files.readString(find(words.get(1))));
			}
			else {
				append(actual, application.apply(words.toArray(String[]::new)));
			}
		}
		String told = told(actual.toString());
		if (Boolean.getBoolean("transcript.rewrite")) {
			Files.writeString(SOURCES.resolve(this.file), told);
		}
		else {
			assertThat(told).isEqualTo(expected);
		}
	}

	/** The commands that are in it. */
	Set<String> commands() throws IOException {
		return read().lines()
			.filter((line) -> line.startsWith("$ migrate "))
			.map((line) -> line.split(" ")[2])
			.collect(Collectors.toSet());
	}

	private String read() throws IOException {
		try (InputStream stream = Objects
			.requireNonNull(Transcript.class.getClassLoader().getResourceAsStream(this.file), this.file)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private Path find(String part) throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((path) -> path.getFileName().toString().contains(part)).findFirst().orElseThrow();
		}
	}

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(line);
		while (matcher.find()) {
			words.add((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2));
		}
		return words;
	}

	private static void append(StringBuilder text, Ending ending) {
		text.append(ending.out());
		if (ending.code() > 1) {
			ending.err().lines().forEach((line) -> text.append("! ").append(line).append('\n'));
		}
		text.append((ending.code() != 0) ? "[" + ending.code() + "]\n" : "");
	}

	/** Without what differs from machine to machine and from run to run. */
	private String told(String text) {
		return text.replace(this.folder.toString(), "FOLDER")
			.replace("Spring Boot " + Tool.version(), "Spring Boot VERSION")
			.replaceAll("(?<![-\\w])[0-9a-f]{12}(?![-\\w])|(?<=_)[0-9a-f]{12}(?=_)", "ID")
			.replaceAll("\"run\":\"[0-9a-f-]{36}\"", "\"run\":\"RUN\"")
			.replaceAll("(?<=The connection to the server broke: ).*", "HOW.")
			.replaceAll("\"host\":\"[^\"]+\"", "\"host\":\"HOST\"")
			.replaceAll("(?<=['/])t\\d+_\\d+(?=['/])", "DATABASE");
	}

}
