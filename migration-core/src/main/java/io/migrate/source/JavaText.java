package io.migrate.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings as Java source: nothing that a string holds ends it, also not by the Unicode
 * escapes that the compiler reads before anything else (Java Language Specification,
 * sections 3.3 and 3.10.4 to 3.10.6).
 */
final class JavaText {

	/** How long a piece of a broken literal may be. */
	private static final int PIECE = 80;

	/**
	 * How many characters are surely a constant that a class file can hold: 65535 bytes,
	 * three for a character at most.
	 */
	static final int CONSTANT = 20_000;

	private JavaText() {
	}

	/** On one line. */
	static String literal(String value) {
		StringBuilder java = new StringBuilder("\"");
		for (int i = 0; i < value.length(); i++) {
			java.append((value.charAt(i) == '\\') ? backslash(value, i) : escaped(value.charAt(i)));
		}
		return java.append('"').toString();
	}

	/**
	 * A backslash twice, or by its number where that could be read as a Unicode escape:
	 * javac does so in a high surrogate that is escaped and followed by one, where it
	 * looks for the other half of a surrogate pair.
	 */
	private static String backslash(String value, int at) {
		return value.startsWith("u", at + 1) ? "\\134" : "\\\\";
	}

	/**
	 * The pieces of a text that together are the text: cut after line ends, else at
	 * blanks.
	 */
	static List<String> pieces(String value) {
		List<String> pieces = new ArrayList<>();
		int start = 0;
		while (start < value.length()) {
			int end = pieceEnd(value, start);
			pieces.add(value.substring(start, end));
			start = end;
		}
		return pieces;
	}

	private static int pieceEnd(String value, int start) {
		int lineEnd = value.indexOf('\n', start) + 1;
		int limit = Math.min(value.length(), start + PIECE);
		if (lineEnd > 0 && lineEnd <= limit) {
			return lineEnd;
		}
		int blank = value.lastIndexOf(' ', limit - 1) + 1;
		return (limit == value.length()) ? limit : (blank > start) ? blank : limit;
	}

	/**
	 * Whether a text reads well, and means the same, between triple quotes: several lines
	 * of characters that are neither escaped nor taken for blanks.
	 */
	static boolean isBlock(String value) {
		return value.indexOf('\n') >= 0 && value.length() <= CONSTANT
				&& value.chars().allMatch((c) -> c == '\n' || c == '\t' || isPlain((char) c));
	}

	/**
	 * The lines of a text block, the quotes included, to be indented alike. The last line
	 * end is escaped where the text has none, so that the closing quotes hold the
	 * indentation.
	 */
	static List<String> block(String value) {
		List<String> lines = new ArrayList<>();
		String[] content = value.split("\n", -1);
		for (int i = 0; i < content.length - 1; i++) {
			lines.add(blockLine(content[i]));
		}
		String last = content[content.length - 1];
		if (!last.isEmpty()) {
			lines.add(blockLine(last) + "\\");
		}
		lines.add("\"\"\"");
		return lines;
	}

	private static String blockLine(String content) {
		String line = content.replace("\\", "\\\\").replace("\\\\u", "\\134u").replace("\"\"\"", "\\\"\\\"\\\"");
		if (line.endsWith(" ")) {
			return line.substring(0, line.length() - 1) + "\\s";
		}
		return line.endsWith("\t") ? line.substring(0, line.length() - 1) + "\\t" : line;
	}

	/**
	 * A text that is to stand in a line comment: on one line, and with every backslash
	 * twice, since only one that follows none or two can begin a Unicode escape.
	 */
	static String comment(String text) {
		StringBuilder java = new StringBuilder();
		text.strip()
			.replaceAll("\\s+", " ")
			.chars()
			.forEach((c) -> java.append((c == '\\') ? "\\\\" : isPlain((char) c) ? String.valueOf((char) c) : " "));
		return java.toString();
	}

	private static String escaped(char c) {
		return switch (c) {
			case '"' -> "\\\"";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			case '\b' -> "\\b";
			case '\f' -> "\\f";
			default -> isPlain(c) ? String.valueOf(c)
					: (c < 256) ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c);
		};
	}

	/**
	 * Whether a character is seen as what it is; all others, such as those that turn the
	 * direction of writing, are escaped.
	 */
	private static boolean isPlain(char c) {
		return (c >= ' ' && c <= '~') || (c > 160 && (Character.isLetterOrDigit(c) || isSign(c)));
	}

	private static boolean isSign(char c) {
		int type = Character.getType(c);
		return type == Character.DASH_PUNCTUATION || type == Character.OTHER_PUNCTUATION
				|| type == Character.CURRENCY_SYMBOL || type == Character.MATH_SYMBOL;
	}

}
