package io.migrate.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The syntax of targets; identifiers and labels hold none of {@code @ - + :}.
 */
final class TargetParser {

	private static final String NAME = "[^@\\-+:\\s]+";

	private static final Pattern TARGET = Pattern
		.compile("(?:(?<branch>" + NAME + ")@)?(?<name>" + NAME + ")?(?<steps>[+-]\\d{1,9})?");

	private TargetParser() {
	}

	static Target parse(String text) {
		Matcher matcher = TARGET.matcher(text.strip());
		if (!matcher.matches() || (matcher.group("name") == null && matcher.group("steps") == null)) {
			throw Refusal.notATarget(text);
		}
		Target point = point(matcher.group("name"), matcher.group("steps"));
		String branch = matcher.group("branch");
		if (branch == null) {
			return point;
		}
		if (name(branch) instanceof Target.Symbol) {
			throw Refusal.notATarget(text);
		}
		return new Target.OnBranch(branch, point);
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

	private static Target point(@Nullable String name, @Nullable String steps) {
		if (steps == null) {
			return name(Objects.requireNonNull(name));
		}
		return new Target.Relative((name != null) ? name(name) : null, Integer.parseInt(steps));
	}

	private static Target name(String name) {
		return Arrays.stream(Target.Word.values())
			.filter((word) -> word.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.<Target>map(Target.Symbol::new)
			.orElseGet(() -> new Target.Named(name));
	}

}
