package io.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Everything wrong that can be typed, made from the grammar of the command line itself.
 */
final class WrongInput {

	/**
	 * Arguments with which a command does its work, where it needs some, or asks the
	 * database only then.
	 */
	private static final Map<String, List<String>> RIGHT = Map.ofEntries(
			Map.entry("revision", List.of(" -m more --head b3")), Map.entry("merge", List.of(" b1 b3")),
			Map.entry("rebase", List.of("", " b3", " b3 --offline")), Map.entry("squash", List.of(" b2:b3")),
			Map.entry("plan", List.of(" b3", " aa:b3")), Map.entry("upgrade", List.of(" b3", " b3 --sql")),
			Map.entry("downgrade", List.of(" base", " b1:base --sql")),
			Map.entry("stamp", List.of(" b1", " b1 --sql", " b1 --purge")),
			Map.entry("resume", List.of(" --retry", " --skip")),
			Map.entry("history", List.of("", " -v", " -i --graph")), Map.entry("show", List.of(" b1", " current")),
			Map.entry("edit", List.of(" b1", " current")),
			Map.entry("check", List.of(" --only pending", " --only model", " --only drift")));

	/** What is needed before an option of a command is looked at. */
	private static final Map<String, String> BEFORE = Map.of("merge", " b1 b3 ", "revision", " -m more --head b3 ",
			"squash", " b2:b3 ");

	/** Steps that are right where the database is at b1. */
	private static final Map<String, String> STEPS = Map.of("downgrade", "-1", "stamp", "-1");

	/** What is no line of revisions, or one in the wrong order. */
	private static final List<String> RANGES = List.of("aa:b", "aa:head", "b3:b2", "b2:b2", "b1:b3", "b2:+1",
			"b2:b3:b3");

	private WrongInput() {
	}

	/** What is wrong in itself, or on the graph. */
	static List<String> lines(CommandLine line) {
		List<String> lines = new ArrayList<>(List.of("", "upgrad", "-x =1 heads", "heads --name zzzz"));
		line.getSubcommands().values().forEach((command) -> command(command.getCommandSpec(), lines));
		return lines;
	}

	/** Lines for each command that are right in themselves. */
	static List<String> right(CommandLine line) {
		return line.getSubcommands()
			.keySet()
			.stream()
			.flatMap((name) -> RIGHT.getOrDefault(name, List.of("")).stream().map((arguments) -> name + arguments))
			.toList();
	}

	private static void command(CommandSpec command, List<String> lines) {
		String name = command.name();
		boolean takesRevisions = !command.positionalParameters().isEmpty();
		lines.add(name);
		lines.add(name + " zzzz");
		lines.add(name + " --zzzz");
		if (takesRevisions) {
			Stream.of("b", "head", "-1", "+1", "+9", "b3-9", "two@zzzz", "a..b", "aa:zzzz", "aa bb cc")
				.filter((wrong) -> !wrong.equals(STEPS.get(name)))
				.forEach((wrong) -> lines.add(name + " " + wrong));
		}
		if (name.equals("squash")) {
			RANGES.forEach((wrong) -> lines.add(name + " " + wrong));
		}
		for (OptionSpec option : command.options()) {
			if (option.arity().min() > 0 && !option.inherited()) {
				lines.add(name + " " + option.longestName());
				if (option.paramLabel().matches("R|ID|L|A:B")) {
					lines.add(name + before(name, option.longestName()) + option.longestName() + " no:such");
				}
				if (option.paramLabel().contains("|")) {
					lines.add(name + " " + option.longestName() + " zzzz");
				}
			}
		}
	}

	private static String before(String command, String option) {
		return option.equals("--head") ? " -m more " : BEFORE.getOrDefault(command, " ");
	}

}
