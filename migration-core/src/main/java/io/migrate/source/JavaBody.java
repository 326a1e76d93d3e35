package io.migrate.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.migrate.source.Argument.Block;
import io.migrate.source.Argument.Code;
import io.migrate.source.Argument.Nested;
import io.migrate.source.Chain.Step;

/**
 * The methods of a revision's class. What is too long for a method, which cannot be
 * larger than 64 KiB (Java Virtual Machine Specification, section 4.7.3), goes into
 * nested classes, each with constants of its own.
 */
final class JavaBody {

	/**
	 * How many characters of source a method may have; bytes of code are fewer than three
	 * times as many.
	 */
	private static final int METHOD_LENGTH = 16_000;

	/** The parameters of the blocks that may be long, and their types. */
	private static final Map<String, String> BUILDERS = Map.of("t", "TableBuilder", "r", "RowsBuilder");

	private final Set<String> imports = new TreeSet<>(Set.of("io.migrate.operation.Operations"));

	private final List<String> parts = new ArrayList<>();

	private int count;

	/** A method that overrides the one of {@code Migration}. */
	List<String> method(String name, List<Chain> calls) {
		List<String> lines = new ArrayList<>();
		lines.add("\t@Override");
		lines.add("\tpublic void " + name + "(Operations op) {");
		for (Chain call : cut(calls.stream().map(this::bounded).toList(), "Operations op", name)) {
			lines.addAll(JavaLayout.statement(call, 2));
		}
		lines.add("\t}");
		return lines;
	}

	/** The nested classes that the methods call. */
	List<String> parts() {
		return this.parts;
	}

	/** The import statements for all that was written so far, and a blank line. */
	List<String> imports(Collection<String> others) {
		Set<String> all = new TreeSet<>(this.imports);
		all.addAll(others);
		List<String> lines = new ArrayList<>();
		all.stream().filter((name) -> !name.startsWith("static ")).forEach((name) -> lines.add("import " + name + ";"));
		lines.add("");
		List<String> statics = all.stream().filter((name) -> name.startsWith("static ")).toList();
		statics.forEach((name) -> lines.add("import " + name + ";"));
		if (!statics.isEmpty()) {
			lines.add("");
		}
		return lines;
	}

	/** The calls themselves, or calls of the parts that they were moved to. */
	private List<Chain> cut(List<Chain> calls, String parameter, String method) {
		calls.forEach(this::note);
		if (length(calls) <= METHOD_LENGTH) {
			return calls;
		}
		List<Chain> called = new ArrayList<>();
		List<Chain> group = new ArrayList<>();
		int grouped = 0;
		for (Chain call : calls) {
			int length = length(List.of(call));
			if (!group.isEmpty() && grouped + length > METHOD_LENGTH) {
				called.add(part(group, parameter, method));
				group.clear();
				grouped = 0;
			}
			group.add(call);
			grouped += length;
		}
		called.add(part(group, parameter, method));
		return called;
	}

	private Chain part(List<Chain> calls, String parameter, String method) {
		String name = "Part" + ++this.count;
		this.parts.addAll(List.of("", "\tprivate static final class " + name + " {", "",
				"\t\tstatic void " + method + "(" + parameter + ") {"));
		calls.forEach((call) -> this.parts.addAll(JavaLayout.statement(call, 3)));
		this.parts.addAll(List.of("\t\t}", "", "\t}"));
		return Chain.on(name).call(method, Argument.code(parameter.substring(parameter.indexOf(' ') + 1)));
	}

	/** The call, a table of too many columns, or too many rows, cut into parts. */
	private Chain bounded(Chain call) {
		if (length(List.of(call)) <= METHOD_LENGTH) {
			return call;
		}
		Chain bounded = Chain.on(call.receiver());
		for (Step step : call.steps()) {
			List<Argument> arguments = new ArrayList<>();
			for (Argument argument : step.arguments()) {
				String type = (argument instanceof Block block) ? BUILDERS.get(block.parameter()) : null;
				arguments.add((type != null) ? bounded((Block) argument, type) : argument);
			}
			bounded = bounded.call(step.method(), arguments);
		}
		return bounded;
	}

	private Argument bounded(Block block, String builder) {
		this.imports.add("io.migrate.operation." + builder);
		return new Block(block.parameter(), cut(block.statements(), builder + " " + block.parameter(), "define"));
	}

	private static int length(List<Chain> calls) {
		return calls.stream().flatMap((call) -> JavaLayout.statement(call, 2).stream()).mapToInt(String::length).sum();
	}

	private void note(Chain chain) {
		chain.steps().forEach((step) -> step.arguments().forEach(this::note));
	}

	private void note(Argument argument) {
		if (argument instanceof Code code) {
			this.imports.addAll(code.imports());
		}
		else if (argument instanceof Block block) {
			block.statements().forEach(this::note);
		}
		else if (argument instanceof Nested nested) {
			this.imports.add(nested.imported());
			note(nested.chain());
		}
	}

}
