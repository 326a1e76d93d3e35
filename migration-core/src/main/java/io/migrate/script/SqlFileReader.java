package io.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.error.MigrationException;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.scan.SqlScript;
import org.jspecify.annotations.Nullable;

/**
 * Reads one SQL revision file: header, {@code migrate:up}, {@code migrate:down}.
 */
final class SqlFileReader {

	private static final Pattern UP = Pattern.compile("--\\s*migrate:up\\s*");

	private final String file;

	private final String text;

	private final ScriptCollector collector;

	private final List<Operation> upgrade = new ArrayList<>();

	private @Nullable List<Operation> downgrade;

	private boolean broken;

	SqlFileReader(String file, String text, ScriptCollector collector) {
		this.file = file;
		this.text = text;
		this.collector = collector;
	}

	void read() {
		List<String> lines = List.of(this.text.split("\n", -1));
		int up = 0;
		while (up < lines.size() && !UP.matcher(lines.get(up).strip()).matches()) {
			up++;
		}
		SqlHeader header = new SqlHeader(this.file, this::fault);
		for (int i = 0; i < up; i++) {
			header.read(i + 1, lines.get(i));
		}
		RevisionCard card = header.card();
		if (up == lines.size()) {
			fault(Math.max(up, 1), "There is no line '-- migrate:up'. What a revision does stands below it.");
		}
		else {
			readBody(up + 2);
			checkWayBack(card, up + 1);
		}
		if (!this.broken) {
			this.collector.add(new SqlRevision(card, this.upgrade,
					(this.downgrade != null) ? this.downgrade : List.of(), SourceDigest.ofText(this.text)));
		}
	}

	private void readBody(int firstLine) {
		int offset = 0;
		for (int line = 1; line < firstLine && offset >= 0; line++) {
			offset = this.text.indexOf('\n', offset) + 1;
			if (offset == 0) {
				return;
			}
		}
		List<Operation> section = this.upgrade;
		for (SqlSection part : SqlSection.cut(this.text.substring(offset), firstLine)) {
			if (part.directive() != null && part.directive().keyword().equals("down") && this.downgrade == null) {
				this.downgrade = new ArrayList<>();
				section = this.downgrade;
			}
			else if (part.directive() != null) {
				read(part.directive(), section);
			}
			readStatements(part, section);
		}
	}

	private void read(SqlDirective directive, List<Operation> section) {
		try {
			section.add(directive.operation());
		}
		catch (IllegalArgumentException ex) {
			fault(directive.line(), ex.getMessage());
		}
	}

	private void readStatements(SqlSection part, List<Operation> section) {
		try {
			SqlScript.ofRevision(part.sql(), this.file, part.line())
				.statements()
				.forEach((statement) -> section.add(new ExecuteSql(statement.text(), null)));
		}
		catch (MigrationException ex) {
			Matcher place = Pattern.compile(", line (\\d+): (.*)", Pattern.DOTALL).matcher(ex.problem());
			boolean known = place.find();
			fault(known ? Integer.parseInt(place.group(1)) : part.line(),
					(known ? place.group(2) : ex.problem()) + " " + ex.reason() + " " + ex.remedy());
		}
	}

	private void checkWayBack(RevisionCard card, int line) {
		if (this.downgrade == null && card.irreversible() == null) {
			fault(line, "There is no line '-- migrate:down'. Write the downgrade below one, or say in the header why "
					+ "there is none: '-- irreversible: why'.");
		}
		if (this.downgrade != null && card.irreversible() != null) {
			fault(line, "It says that it is irreversible and has a downgrade. Take one of them out.");
		}
	}

	private void fault(int line, String what) {
		this.broken = true;
		this.collector.add(ScriptFault.of(this.file, line, what));
	}

}
