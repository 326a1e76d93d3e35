package io.migrate.source;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.migrate.error.MigrationException;

/**
 * Writes the file of a revision: whole or not at all, and never over another.
 */
public final class ScriptFile {

	private ScriptFile() {
	}

	/**
	 * Writes into a folder, which is made if it is not there.
	 * @return the file
	 * @throws MigrationException if there is such a file already, or it cannot be written
	 */
	public static Path write(Path folder, SourceFile source) {
		Path target = folder.resolve(source.name());
		try {
			Files.createDirectories(folder);
			Path draft = folder.resolve("." + source.name() + "." + ProcessHandle.current().pid() + ".tmp");
			try {
				Files.writeString(draft, source.text());
				publish(draft, target, source.text());
			}
			finally {
				Files.deleteIfExists(draft);
			}
			return target;
		}
		catch (FileAlreadyExistsException ex) {
			throw new MigrationException("The revision file '" + target + "' was not written.",
					"There is such a file already, and none is ever overwritten.",
					"Give another message, or move that file away.", ex);
		}
		catch (IOException ex) {
			throw new MigrationException("The revision file '" + target + "' cannot be written.", ex + ".",
					"Make the folder writable, or name another one by migrate.source-dir.", ex);
		}
	}

	/**
	 * A link is made at once or fails where there is a file; a move would replace it.
	 */
	private static void publish(Path draft, Path target, String text) throws IOException {
		try {
			Files.createLink(target, draft);
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (IOException | UnsupportedOperationException ex) {
			Files.writeString(target, text, StandardOpenOption.CREATE_NEW);
		}
	}

}
