package io.migrate.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The DDL of a random schema, with all that PostgreSQL can say of tables. Every decision
 * has a name, and its outcome follows from the seed and the name alone: a second schema
 * of the same seed takes only some of them otherwise, as a next release does.
 *
 * @param otherwise how many of a hundred decisions are others than the first schema's
 */
record RandomDdl(long seed, int otherwise) {

	private static final List<String> TABLES = List.of("a", "\"Tab B\"", "other.c", "\"Sch X\".\"order\"", "e");

	private static final List<String> COLUMNS = List.of("c0", "\"Mixed C\"", "\"select\"", "\"naïve\"", "c4",
			"\"it's \"\"so\"\"\"");

	private static final List<String> HOSTILE = List.of("it''s", "$$; DROP TABLE a; --", "*/ /* \\u0027", "\"\"\" + x",
			"two\nlines", "C:\\new '' end\\", "${x} #{y} {0} ?1 :a", "äöü 🙂");

	List<String> statements() {
		List<String> ddl = new ArrayList<>(List.of("CREATE SCHEMA other", "CREATE SCHEMA \"Sch X\"",
				"CREATE TYPE mood " + "AS ENUM (" + labels("mood") + ")",
				"CREATE TYPE \"Sch X\".\"Kind\" AS ENUM (" + labels("kind") + ")"));
		if (chance("sequence", 60)) {
			ddl.add("CREATE SEQUENCE other.\"Num bers\" AS " + of("s type", "bigint", "integer") + " INCREMENT "
					+ of("s inc", "1", "50", "-5") + " CACHE " + of("s cache", "1", "7") + of("s cycle", "", " CYCLE"));
		}
		List<String> links = new ArrayList<>();
		for (String table : TABLES) {
			if (chance("table " + table, 80)) {
				new RandomTable(this, table).addTo(ddl, links);
			}
		}
		ddl.addAll(links);
		return ddl;
	}

	/** The tables that there are. */
	List<String> tables() {
		return TABLES.stream().filter((table) -> chance("table " + table, 80)).toList();
	}

	List<String> columns(String table) {
		return COLUMNS.stream().filter((column) -> chance(table + column, 75)).toList();
	}

	String keyType(String table) {
		return of("key of " + table, "bigint", "bigint", "integer", "uuid");
	}

	/** As a literal between quotes. */
	String hostile(String name) {
		String text = HOSTILE.get(draw(name, HOSTILE.size()));
		return text.contains("\n") || text.contains("\\") ? "E'" + text.replace("\\", "\\\\").replace("\n", "\\n") + "'"
				: "'" + text + "'";
	}

	private String labels(String type) {
		List<String> all = new ArrayList<>(List.of("'A'", "'it''s'", "'C d'", "'Ä\"'"));
		all.removeIf((label) -> !label.equals("'A'") && chance(type + label, 25));
		if (chance(type + " turned", 15)) {
			Collections.reverse(all);
		}
		return String.join(", ", all);
	}

	boolean chance(String name, int percent) {
		return draw(name, 100) < percent;
	}

	String of(String name, String... choices) {
		return choices[draw(name, choices.length)];
	}

	/** The same in the second schema. */
	String always(String name, String... choices) {
		return choices[number(this.seed, name) % choices.length];
	}

	private int draw(String name, int bound) {
		boolean other = number(this.seed, "otherwise " + name) % 100 < this.otherwise;
		return number(other ? this.seed + 1_000_003 : this.seed, name) % bound;
	}

	private static int number(long seed, String name) {
		SplittableRandom random = new SplittableRandom(seed * 31 + name.hashCode());
		return IntStream.range(0, 3).map((i) -> random.nextInt(Integer.MAX_VALUE)).reduce(0, (a, b) -> b);
	}

}
