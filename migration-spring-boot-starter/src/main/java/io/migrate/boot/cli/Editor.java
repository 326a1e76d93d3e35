package io.migrate.boot.cli;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;

/**
 * The editor that the environment names, as a shell would call it: it may have options of
 * its own.
 */
record Editor(Map<String, String> environment) {

	/**
	 * Opens files and waits until the editor has ended.
	 * @throws MigrationException if none is named, or it cannot be started, or it fails
	 */
	void open(List<String> files) {
		String editor = Stream.of("VISUAL", "EDITOR")
			.map((name) -> this.environment.getOrDefault(name, ""))
			.filter((value) -> !value.isBlank())
			.findFirst()
			.orElseThrow(() -> new MigrationException("No editor is known.",
					"Neither VISUAL nor EDITOR is set in the environment.",
					"Set one, as in EDITOR=vi; or open " + String.join(", ", files) + " yourself."));
		try {
			int code = new ProcessBuilder(command(editor, files)).inheritIO().start().waitFor();
			if (code != 0) {
				throw new MigrationException("The editor '" + editor + "' failed.", "It ended with " + code + ".",
						"Try it by hand: " + editor + " " + String.join(" ", files) + ".");
			}
		}
		catch (IOException ex) {
			throw new MigrationException("The editor '" + editor + "' cannot be started.", ex + ".",
					"Correct VISUAL or EDITOR.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationException("The editor '" + editor + "' was not waited for.", "This was interrupted.",
					"Look whether the file is as you want it.", ex);
		}
	}

	private static List<String> command(String editor, List<String> files) {
		List<String> command = new ArrayList<>((File.separatorChar == '\\') ? List.of("cmd", "/c", editor)
				: List.of("/bin/sh", "-c", editor + " \"$@\"", editor));
		command.addAll(files);
		return command;
	}

}
