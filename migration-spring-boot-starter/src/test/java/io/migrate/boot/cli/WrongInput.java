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

	/** Arguments with which a command does its work, where it needs some. */
	private static final Map<String, String> RIGHT = Map.ofEntries(Map.entry("init", ""),
			Map.entry("revision", "-m more --head b3"), Map.entry("merge", "b1 b3"), Map.entry("rebase", "b3"),
			Map.entry("squash", "b2:b3"), Map.entry("upgrade", "b3"), Map.entry("downgrade", "base"),
			Map.entry("stamp", "b1"), Map.entry("resume", "--retry"), Map.entry("show", "b1"),
			Map.entry("check", "--only pending"), Map.entry("plan", "b3"));

	/** What is needed before an option of a command is looked at. */
	private static final Map<String, String> BEFORE = Map.of("merge", " b1 b3 ", "revision", " -m more --head b3 ",
			"squash", " b2:b3 ");

	/** Steps that are right where the database is at b1. */
	private static final Map<String, String> STEPS = Map.of("downgrade", "-1", "stamp", "-1");

	/** It would open an editor. */
	private static final String EDIT = "edit";

	private WrongInput() {
	}

	/** What is wrong in itself, or on the graph. */
	static List<String> lines(CommandLine line) {
		List<String> lines = new ArrayList<>(List.of("", "upgrad", "-x =1 heads", "heads --name zzzz"));
		line.getSubcommands().values().forEach((command) -> command(command.getCommandSpec(), lines));
		return lines;
	}

	/** A line for each command that is right in itself. */
	static List<String> right(CommandLine line) {
		return line.getSubcommands()
			.keySet()
			.stream()
			.filter((name) -> !name.equals(EDIT))
			.map((name) -> (name + " " + RIGHT.getOrDefault(name, "")).strip())
			.toList();
	}

	private static void command(CommandSpec command, List<String> lines) {
		String name = command.name();
		boolean takesRevisions = !command.positionalParameters().isEmpty();
		if (!takesRevisions || command.positionalParameters().get(0).required()) {
			lines.add(name);
		}
		lines.add(name + " zzzz");
		lines.add(name + " --zzzz");
		if (takesRevisions) {
			Stream.of("b", "head", "-1", "+1", "+9", "b3-9", "two@zzzz", "a..b", "aa:zzzz", "aa bb cc")
				.filter((wrong) -> !wrong.equals(STEPS.get(name)))
				.forEach((wrong) -> lines.add(name + " " + wrong));
		}
		for (OptionSpec option : command.options()) {
			if (option.arity().min() > 0 && !option.inherited()) {
				lines.add(name + " " + option.longestName());
				if (option.paramLabel().matches("R|ID|L|A:B")) {
					lines.add(name + before(name, option.longestName()) + option.longestName() + " no:such");
				}
			}
		}
	}

	private static String before(String command, String option) {
		return option.equals("--head") ? " -m more " : BEFORE.getOrDefault(command, " ");
	}

}
