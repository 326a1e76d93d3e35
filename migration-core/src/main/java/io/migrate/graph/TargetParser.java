package io.migrate.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of targets; identifiers and labels hold none of {@code @ - + :}.
 */
final class TargetParser {

	private static final Pattern TARGET = Pattern.compile("(?<name>[^@\\-+:\\s]+)?(?<steps>[+-]\\d{1,9})?");

	private TargetParser() {
	}

	static Target parse(String text) {
		Matcher matcher = TARGET.matcher(text.strip());
		if (text.isBlank() || !matcher.matches()) {
			throw new UsageException("'" + text + "' is not a target.",
					"A target is head, heads, base, current, the identifier of a revision or its beginning, +N, -N, "
							+ "or one of the first with +N or -N behind it.",
					"Run `history` to see the revisions.");
		}
		Target named = name(matcher.group("name"));
		String steps = matcher.group("steps");
		if (named != null && steps == null) {
			return named;
		}
		return new Target.Relative(named, Integer.parseInt(steps));
	}

	static TargetRange parseRange(String text) {
		int colon = text.indexOf(':');
		if (colon < 0) {
			return new TargetRange(null, parse(text));
		}
		String from = text.substring(0, colon);
		String to = text.substring(colon + 1);
		return new TargetRange(from.isBlank() ? null : parse(from), to.isBlank() ? null : parse(to));
	}

	private static @Nullable Target name(@Nullable String name) {
		if (name == null) {
			return null;
		}
		return Arrays.stream(Target.Word.values())
			.filter((word) -> word.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.<Target>map(Target.Symbol::new)
			.orElseGet(() -> new Target.Named(name));
	}

}
