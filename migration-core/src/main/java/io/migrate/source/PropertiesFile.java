package io.migrate.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.migrate.error.MigrationException;

/**
 * The application's own properties, to which some are added.
 */
public final class PropertiesFile {

	private PropertiesFile() {
	}

	/**
	 * Adds lines to {@code application.properties} or, where there is only that, as a
	 * document of its own to {@code application.yml}; what is there stays as it is.
	 * @param resources the folder of the application's resources
	 * @param lines each {@code name=value}
	 * @return the file
	 * @throws MigrationException if it cannot be written
	 */
	public static Path append(Path resources, List<String> lines) {
		Path properties = resources.resolve("application.properties");
		Path file = properties;
		for (String name : List.of("application.yaml", "application.yml")) {
			file = !Files.exists(properties) && Files.exists(resources.resolve(name)) ? resources.resolve(name) : file;
		}
		try {
			Files.createDirectories(resources);
			boolean yaml = !file.equals(properties);
			String text = Files.exists(file) ? Files.readString(file) : "";
			Files.writeString(file, added(text, yaml, lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			return file;
		}
		catch (IOException ex) {
			throw new MigrationException("The properties cannot be written to " + file + ".", ex + ".",
					"Set them yourself: " + String.join(", ", lines) + ".", ex);
		}
	}

	/** A document of its own holds whatever the last one of the file is for. */
	private static String added(String text, boolean yaml, List<String> lines) {
		StringBuilder added = new StringBuilder((text.isEmpty() || text.endsWith("\n")) ? "" : "\n");
		boolean documents = text.lines().anyMatch((line) -> line.startsWith("#---") || line.startsWith("!---"));
		if (yaml || documents) {
			added.append(yaml ? "---\n" : "#---\n");
		}
		lines.forEach((line) -> added.append(yaml ? line.replaceFirst("=", ": ") : line).append('\n'));
		return added.toString();
	}

}
