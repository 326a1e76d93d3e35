package io.migrate.source;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
	 * Puts another text in the place of a file's, at once: whoever reads it, and whatever
	 * goes wrong, finds the one or the other.
	 * @param before what it holds; where it holds anything else by now, nothing is
	 * written
	 * @throws MigrationException if it was changed meanwhile or cannot be written
	 */
	public static void replace(Path file, String before, String after) {
		try {
			Path target = file.toRealPath();
			Path draft = target
				.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
			try {
				Files.copy(target, draft, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
				Files.writeString(draft, after);
				if (!Files.readString(target).equals(before)) {
					throw new MigrationException("The revision file '" + file + "' was not changed.",
							"Somebody else changed it at the same time.", "Run the command again.");
				}
				Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (IOException ex) {
			throw new MigrationException("The revision file '" + file + "' cannot be changed.", ex + ".",
					"Make the file and its folder writable.", ex);
		}
	}

	/**
	 * The text of a revision file.
	 * @throws MigrationException if it cannot be read, or is not UTF-8
	 */
	public static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new MigrationException("The revision file '" + file + "' cannot be read.", ex + ".",
					"Make it readable, and save it as UTF-8.", ex);
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
