package io.migrate.script;

import java.nio.charset.StandardCharsets;

/**
 * The checksum of what a revision was read from.
 */
final class SourceDigest {

	private static final String BLANKS = " \t\u000B\f\r";

	private final Sha256 digest = new Sha256();

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
		this.digest.add((name + ":" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8)).add(bytes);
		return this;
	}

	String hex() {
		return this.digest.hex();
	}

}
