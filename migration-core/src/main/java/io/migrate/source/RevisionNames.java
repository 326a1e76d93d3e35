package io.migrate.source;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;

/**
 * What the files of revisions are called: by the minute, in UTC, in which they were made,
 * and by their message, of which only ASCII letters and digits count.
 */
final class RevisionNames {

	private static final int CLASS_LENGTH = 60;

	private static final int SLUG_LENGTH = 40;

	private static final int ID_LENGTH = 64;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd_HHmm", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private RevisionNames() {
	}

	/** {@code M20261123_1015_AddUserPreferences}. */
	static String className(RevisionCard card) {
		StringBuilder camel = new StringBuilder();
		for (String word : ascii(card.message()).split("[^A-Za-z0-9]+")) {
			if (!word.isEmpty()) {
				camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
			}
		}
		String name = camel.isEmpty() ? identifier(card.id()) : camel.toString();
		return "M" + minute(card.created()) + cut(name, CLASS_LENGTH);
	}

	/** {@code 20261123_1015_7f3a9c21b4de_add_user_preferences.sql}. */
	static String sqlFile(RevisionCard card) {
		String words = ascii(card.message()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
		String slug = cut(words.replaceAll("^_+", ""), SLUG_LENGTH).replaceAll("_+$", "");
		return minute(card.created()) + identifier(card.id()) + "_" + (slug.isEmpty() ? "revision" : slug) + ".sql";
	}

	private static String minute(@Nullable Instant created) {
		return (created != null) ? MINUTE.format(created) + "_" : "_";
	}

	private static String identifier(String id) {
		return cut(id.replaceAll("[^A-Za-z0-9_]", "_"), ID_LENGTH);
	}

	private static String ascii(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
	}

	private static String cut(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length);
	}

}
