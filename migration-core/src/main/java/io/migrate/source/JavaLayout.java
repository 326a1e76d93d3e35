package io.migrate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.migrate.source.Argument.Block;
import io.migrate.source.Argument.Code;
import io.migrate.source.Argument.Nested;
import io.migrate.source.Argument.Text;
import io.migrate.source.Chain.Step;
import org.jspecify.annotations.Nullable;

/**
 * Calls as lines of Java, no longer than a reader's window where that is possible:
 * indented by tabs, a long chain broken before its points.
 */
final class JavaLayout {

	private static final int WIDTH = 120;

	private static final int TAB = 4;

	private static final int SHORT = 60;

	private JavaLayout() {
	}

	/** A statement with its semicolon. */
	static List<String> statement(Chain chain, int indent) {
		List<String> lines = lines(chain, indent);
		lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ";");
		return lines;
	}

	static String indented(int indent, String line) {
		return line.isEmpty() ? "" : "\t".repeat(indent) + line;
	}

	static boolean fits(int indent, String line) {
		return indent * TAB + line.length() < WIDTH;
	}

	private static List<String> lines(Chain chain, int indent) {
		String line = line(chain);
		if (line != null && fits(indent, line)) {
			return new ArrayList<>(List.of(indented(indent, line)));
		}
		List<Step> steps = chain.steps();
		Step last = steps.get(steps.size() - 1);
		String before = line(new Chain(chain.receiver(), steps.subList(0, steps.size() - 1)));
		List<String> hugged = (before != null) ? hugged(joint(before) + last.method(), last, indent) : null;
		return (hugged != null) ? hugged : broken(chain, indent);
	}

	private static List<String> broken(Chain chain, int indent) {
		List<String> lines = new ArrayList<>();
		String prefix = joint(chain.receiver());
		int depth = indent;
		for (Step step : chain.steps()) {
			lines.addAll(step(prefix + step.method(), step, depth));
			prefix = ".";
			depth = indent + 1;
		}
		return lines;
	}

	private static List<String> step(String head, Step step, int indent) {
		String arguments = line(step.arguments());
		if (arguments != null && fits(indent, head + "(" + arguments + ")")) {
			return new ArrayList<>(List.of(indented(indent, head + "(" + arguments + ")")));
		}
		List<String> hugged = hugged(head, step, indent);
		return (hugged != null) ? hugged : listed(head, step, indent);
	}

	/**
	 * The last argument begins on the line of the call; null where that is not better.
	 */
	private static @Nullable List<String> hugged(String head, Step step, int indent) {
		if (step.arguments().isEmpty()) {
			return null;
		}
		int last = step.arguments().size() - 1;
		String before = line(step.arguments().subList(0, last));
		List<String> argument = lines(step.arguments().get(last), indent);
		String first = head + "(" + ((before == null) ? "" : before.isEmpty() ? "" : before + ", ") + argument.get(0);
		if (before == null || argument.size() == 1 || !fits(indent, first)) {
			return null;
		}
		List<String> lines = new ArrayList<>();
		lines.add(indented(indent, first));
		lines.addAll(argument.subList(1, argument.size()));
		lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ")");
		return lines;
	}

	/** Each argument on lines of its own, short ones together. */
	private static List<String> listed(String head, Step step, int indent) {
		List<String> lines = new ArrayList<>(List.of(indented(indent, head + "(")));
		int depth = indent + 2;
		StringBuilder row = new StringBuilder();
		for (int i = 0; i < step.arguments().size(); i++) {
			List<String> argument = lines(step.arguments().get(i), depth);
			String end = (i + 1 < step.arguments().size()) ? "," : ")";
			if (row.length() > 0 && (argument.size() > 1 || !fits(depth, row + " " + argument.get(0) + end))) {
				lines.add(indented(depth, row.toString()));
				row.setLength(0);
			}
			row.append((row.length() > 0) ? " " : "").append(argument.get(0));
			if (argument.size() > 1) {
				lines.add(indented(depth, row.toString()));
				// with its own indentation, which the quotes of a text block need
				lines.addAll(argument.subList(1, argument.size()));
				lines.set(lines.size() - 1, lines.get(lines.size() - 1) + end);
				row.setLength(0);
			}
			else {
				row.append(end);
			}
		}
		if (row.length() > 0) {
			lines.add(indented(depth, row.toString()));
		}
		return lines;
	}

	/** The first line without its indentation, the others with theirs. */
	private static List<String> lines(Argument argument, int indent) {
		String line = line(argument);
		if (line != null && (argument instanceof Code || line.length() <= SHORT)) {
			return List.of(line);
		}
		if (argument instanceof Text text) {
			return lines(text.value(), indent + 2);
		}
		if (argument instanceof Nested nested) {
			List<String> lines = lines(nested.chain(), indent);
			lines.set(0, lines.get(0).strip());
			return lines;
		}
		return lines((Block) argument, indent);
	}

	private static List<String> lines(Block block, int indent) {
		List<String> lines = new ArrayList<>(List.of("(" + block.parameter() + ") -> {"));
		block.statements().forEach((statement) -> lines.addAll(statement(statement, indent + 1)));
		lines.add(indented(indent, "}"));
		return lines;
	}

	private static List<String> lines(String text, int indent) {
		List<String> lines = new ArrayList<>();
		if (JavaText.isBlock(text)) {
			lines.add("\"\"\"");
			JavaText.block(text).forEach((line) -> lines.add(indented(indent, line)));
			return lines;
		}
		String open = (text.length() > JavaText.CONSTANT) ? "String.join(\"\", " : "";
		int constant = 0;
		for (String piece : JavaText.pieces(text)) {
			boolean next = constant + piece.length() > JavaText.CONSTANT;
			String joint = lines.isEmpty() ? open : next ? ", " : "+ ";
			constant = next ? piece.length() : constant + piece.length();
			lines.add(indented(lines.isEmpty() ? 0 : indent, joint + JavaText.literal(piece)));
		}
		lines.set(lines.size() - 1, lines.get(lines.size() - 1) + (open.isEmpty() ? "" : ")"));
		return lines;
	}

	private static @Nullable String line(Chain chain) {
		StringBuilder line = new StringBuilder(chain.receiver());
		for (Step step : chain.steps()) {
			String arguments = line(step.arguments());
			if (arguments == null) {
				return null;
			}
			line.append((line.length() > 0) ? "." : "").append(step.method()).append('(').append(arguments).append(')');
		}
		return line.toString();
	}

	private static @Nullable String line(List<Argument> arguments) {
		List<@Nullable String> lines = new ArrayList<>();
		arguments.forEach((argument) -> lines.add(line(argument)));
		return lines.contains(null) ? null : lines.stream().collect(Collectors.joining(", "));
	}

	private static @Nullable String line(Argument argument) {
		if (argument instanceof Code code) {
			return code.java();
		}
		if (argument instanceof Nested nested) {
			return line(nested.chain());
		}
		if (argument instanceof Text text) {
			String literal = JavaText.literal(text.value());
			boolean several = JavaText.isBlock(text.value()) || literal.length() > WIDTH;
			return (several && literal.length() > SHORT) ? null : literal;
		}
		Block block = (Block) argument;
		if (block.statements().isEmpty()) {
			return "(" + block.parameter() + ") -> { }";
		}
		String only = (block.statements().size() == 1) ? line(block.statements().get(0)) : null;
		return (only != null && only.length() <= SHORT) ? "(" + block.parameter() + ") -> " + only : null;
	}

	private static String joint(String before) {
		return before.isEmpty() ? "" : before + ".";
	}

}
