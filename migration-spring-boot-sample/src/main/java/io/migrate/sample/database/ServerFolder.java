package io.migrate.sample.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The folder of a kept server: its data, its log, the URL by which others join, and a
 * lock that its owner holds for as long as it lives.
 */
final class ServerFolder {

	private final Path path;

	ServerFolder(Path path) {
		this.path = path.toAbsolutePath().normalize();
	}

	Path path() {
		return this.path;
	}

	Path data() {
		return this.path.resolve("data");
	}

	Path log() {
		return this.path.resolve("server.log");
	}

	private Path url() {
		return this.path.resolve("url");
	}

	/**
	 * Makes this process the owner, unless another one is. The operating system takes the
	 * lock away from a process that dies, however it dies.
	 * @return what gives the ownership up when closed, null where another one has it
	 */
	@Nullable FileChannel own() throws IOException {
		Files.createDirectories(this.path);
		FileChannel channel = FileChannel.open(this.path.resolve("owner.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			// this same process owns it, for another application context
		}
		channel.close();
		return null;
	}

	void publish(String url) throws IOException {
		Files.writeString(url(), url);
	}

	void withdraw() throws IOException {
		Files.deleteIfExists(url());
	}

	/**
	 * The URL that the owner has written, null where it has not yet.
	 */
	@Nullable String published() {
		try {
			String url = Files.readString(url());
			return url.isEmpty() ? null : url;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
