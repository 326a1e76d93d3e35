package io.migrate.script;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * When a revision was written, as its header or annotation says it.
 */
final class CreationTime {

	private static final String WRITTEN = "0000-00-00T00:00:00Z";

	private CreationTime() {
	}

	/**
	 * Reads a time in the form of ISO 8601. As every start reads those of all revisions,
	 * the form in which they are written is read by hand.
	 * @throws java.time.DateTimeException if it is not one
	 */
	static Instant parse(String text) {
		// the library knows two hours and seconds more: 24:00:00, and 60 for a leap
		// second
		return (isWritten(text) && number(text, 11, 13) < 24 && number(text, 17, 19) < 60) ? written(text)
				: Instant.parse(text);
	}

	private static Instant written(String text) {
		return LocalDateTime
			.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
					number(text, 17, 19))
			.toInstant(ZoneOffset.UTC);
	}

	private static boolean isWritten(String text) {
		if (text.length() != WRITTEN.length()) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			char expected = WRITTEN.charAt(i);
			if ((expected == '0') ? c < '0' || c > '9' : c != expected) {
				return false;
			}
		}
		return true;
	}

	private static int number(String text, int start, int end) {
		return Integer.parseInt(text, start, end, 10);
	}

}
