package io.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum of what a revision was read from.
 */
final class SourceDigest {

	private final MessageDigest digest;

	SourceDigest() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * Of a text, whose line ends and trailing blanks do not count.
	 */
	static String ofText(String text) {
		String normal = text.replaceAll("[ \\t\\x0B\\f\\r]+(?=\\n|\\z)", "").stripTrailing();
		return new SourceDigest().add("text", normal.getBytes(StandardCharsets.UTF_8)).hex();
	}

	SourceDigest add(String name, byte[] bytes) {
		this.digest.update((name + ":" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
		this.digest.update(bytes);
		return this;
	}

	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
