package io.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.error.MigrationException;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.scan.SqlScript;
import io.migrate.scan.Token;
import org.jspecify.annotations.Nullable;

/**
 * What an SQL revision does: what stands below its header.
 *
 * @param upgrade as it stands under {@code migrate:up}
 * @param downgrade as it stands under {@code migrate:down}, null if that line is not
 * there
 */
record SqlBody(List<Operation> upgrade, @Nullable List<Operation> downgrade) {

	private static final Pattern PLACE = Pattern.compile(", line (\\d+): (.*)", Pattern.DOTALL);

	SqlBody {
		upgrade = List.copyOf(upgrade);
		downgrade = (downgrade != null) ? List.copyOf(downgrade) : null;
	}

	/**
	 * Reads what stands below {@code migrate:up}.
	 * @param file its name for people
	 * @param firstLine the line of the file on which the text begins
	 * @param faults takes a line and what is wrong with it
	 */
	static SqlBody read(String file, String text, int firstLine, BiConsumer<Integer, String> faults) {
		List<Operation> upgrade = new ArrayList<>();
		List<Operation> downgrade = null;
		List<Operation> section = upgrade;
		for (SqlSection part : SqlSection.cut(text, firstLine)) {
			SqlDirective directive = part.directive();
			if (directive != null && directive.keyword().equals("down") && downgrade == null) {
				downgrade = new ArrayList<>();
				section = downgrade;
			}
			else if (directive != null) {
				add(directive, section, faults);
			}
			add(part.sql(), file, firstLine, section, faults);
		}
		return new SqlBody(upgrade, downgrade);
	}

	private static void add(SqlDirective directive, List<Operation> section, BiConsumer<Integer, String> faults) {
		try {
			section.add(directive.operation());
		}
		catch (IllegalArgumentException ex) {
			faults.accept(directive.line(), String.valueOf(ex.getMessage()));
		}
	}

	private static void add(List<Token> sql, String file, int firstLine, List<Operation> section,
			BiConsumer<Integer, String> faults) {
		try {
			SqlScript.ofRevision(sql, file, firstLine)
				.statements()
				.forEach((statement) -> section.add(new ExecuteSql(statement.text(), null)));
		}
		catch (MigrationException ex) {
			Matcher place = PLACE.matcher(ex.problem());
			boolean known = place.find();
			faults.accept(known ? Integer.parseInt(place.group(1)) : firstLine,
					(known ? place.group(2) : ex.problem()) + " " + ex.reason() + " " + ex.remedy());
		}
	}

	/**
	 * Says so where there is neither a way back nor a reason why not, or both.
	 * @param line of {@code migrate:up}
	 */
	void checkWayBack(@Nullable String irreversible, int line, BiConsumer<Integer, String> faults) {
		if (this.downgrade == null && irreversible == null) {
			faults.accept(line, "There is no line '-- migrate:down'. Write the downgrade below one, or say in the "
					+ "header why there is none: '-- irreversible: why'.");
		}
		if (this.downgrade != null && irreversible != null) {
			faults.accept(line, "It says that it is irreversible and has a downgrade. Take one of them out.");
		}
	}

}
