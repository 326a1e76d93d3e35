package io.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum of what a revision was read from.
 */
final class SourceDigest {

	private static final String BLANKS = " \t\u000B\f\r";

	/** To find a provider takes longer than the checksum of a file. */
	private static final MessageDigest BEGINNING = sha256();

	private final MessageDigest digest = begin();

	private static MessageDigest begin() {
		try {
			return (MessageDigest) BEGINNING.clone();
		}
		catch (CloneNotSupportedException ex) {
			return sha256();
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * Of a text, whose line ends and trailing blanks do not count.
	 */
	static String ofText(String text) {
		return new SourceDigest().add("text", normal(text).getBytes(StandardCharsets.UTF_8)).hex();
	}

	/** By hand, as every start does it for every revision. */
	private static String normal(String text) {
		StringBuilder normal = new StringBuilder(text.length());
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			normal.append(text, start, withoutBlanks(text, start, end)).append('\n');
			start = end + 1;
		}
		return normal.append(text, start, withoutBlanks(text, start, text.length())).toString().stripTrailing();
	}

	private static int withoutBlanks(String text, int start, int end) {
		int last = end;
		while (last > start && BLANKS.indexOf(text.charAt(last - 1)) >= 0) {
			last--;
		}
		return last;
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
