package io.migrate.script;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Reads one SQL revision file: header, {@code migrate:up}, {@code migrate:down}.
 */
final class SqlFileReader {

	private static final String UP_DIRECTIVE = "migrate:up";

	private static final Pattern UP = Pattern.compile("--\\s*" + UP_DIRECTIVE);

	private final String file;

	private final String text;

	private final ScriptCollector collector;

	private boolean broken;

	SqlFileReader(String file, String text, ScriptCollector collector) {
		this.file = file;
		this.text = text;
		this.collector = collector;
	}

	/**
	 * Reads the file.
	 * @param applied the checksums of files that were once read to be applied: of these
	 * the header is enough until somebody asks for more
	 */
	void read(Set<String> applied) {
		SqlHeader header = new SqlHeader(this.file, this::fault);
		int number = 1;
		int end = endOfLine(0);
		String line = this.text.substring(0, end).strip();
		while (end < this.text.length() && !isUp(line)) {
			header.read(number++, line);
			int start = end + 1;
			end = endOfLine(start);
			line = this.text.substring(start, end).strip();
		}
		if (isUp(line)) {
			add(header.card(), Math.min(end + 1, this.text.length()), number, applied);
		}
		else {
			header.read(number, line);
			header.card();
			fault(number, "There is no line '-- migrate:up'. What a revision does stands below it.");
		}
	}

	private int endOfLine(int start) {
		int end = this.text.indexOf('\n', start);
		return (end < 0) ? this.text.length() : end;
	}

	private static boolean isUp(String line) {
		return line.endsWith(UP_DIRECTIVE) && UP.matcher(line).matches();
	}

	private void add(RevisionCard card, int offset, int up, Set<String> applied) {
		String digest = SourceDigest.ofText(this.text);
		if (!this.broken && applied.contains(digest)) {
			this.collector.add(new SqlRevision(card, new Once<>(() -> bodyAlone(card, offset, up)), digest));
			return;
		}
		SqlBody body = body(card, offset, up, this::fault);
		if (!this.broken) {
			this.collector.add(new SqlRevision(card, () -> body, digest));
		}
	}

	private SqlBody body(RevisionCard card, int offset, int up, BiConsumer<Integer, String> faults) {
		SqlBody body = SqlBody.read(this.file, this.text.substring(offset), up + 1, faults);
		body.checkWayBack(card.irreversible(), up, faults);
		return body;
	}

	private SqlBody bodyAlone(RevisionCard card, int offset, int up) {
		ScriptCollector own = new ScriptCollector();
		SqlBody body = body(card, offset, up, (line, what) -> own.add(ScriptFault.of(this.file, line, what)));
		own.finish();
		return body;
	}

	private void fault(int line, String what) {
		this.broken = true;
		this.collector.add(ScriptFault.of(this.file, line, what));
	}

}
