package io.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 as lower-case hexadecimal digits. Not thread-safe.
 */
public final class Sha256 {

	/** To find a provider takes longer than the checksum of a file. */
	private static final MessageDigest BEGINNING = found();

	private final MessageDigest digest = begin();

	/**
	 * Of a text in UTF-8.
	 */
	public static String of(String text) {
		return new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).hex();
	}

	Sha256 add(byte[] bytes) {
		this.digest.update(bytes);
		return this;
	}

	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private static MessageDigest begin() {
		try {
			return (MessageDigest) BEGINNING.clone();
		}
		catch (CloneNotSupportedException ex) {
			return found();
		}
	}

	private static MessageDigest found() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
