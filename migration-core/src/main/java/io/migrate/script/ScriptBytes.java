package io.migrate.script;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file: its content, and on the class path its place.
 */
final class ScriptBytes {

	private ScriptBytes() {
	}

	/**
	 * Its path from a directory of the class path on, that directory included.
	 */
	static String path(URL url, String directory) {
		String path = URLDecoder.decode(url.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
		return path.substring(path.lastIndexOf("/" + directory + "/") + 1);
	}

	static byte[] read(Path path) {
		// every start reads all of them: a stream takes half the time of a channel
		try (InputStream input = new FileInputStream(path.toFile())) {
			return input.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + path, ex);
		}
	}

	static byte[] read(URL url) {
		try {
			URLConnection connection = url.openConnection();
			// a cached archive would stay open, and locked where files can be
			connection.setUseCaches(false);
			try (InputStream input = connection.getInputStream()) {
				return input.readAllBytes();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + url, ex);
		}
	}

}
