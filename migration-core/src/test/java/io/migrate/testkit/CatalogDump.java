package io.migrate.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A database's schema as sorted lines, read straight from PostgreSQL's catalog and by
 * nothing of the engine, so that two databases can be held against each other. Our own
 * tables are left out.
 */
public final class CatalogDump {

	private static final String OBJECTS = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

	private static final String RELATIONS = " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
			+ OBJECTS + " AND c.relname !~ '^migrate_' ";

	private static final List<String> QUERIES = List.of(
			"SELECT 'schema', n.nspname, '', '' FROM pg_namespace n WHERE " + OBJECTS + " AND n.nspname <> 'public'",
			"SELECT 'enum', t.typnamespace::regnamespace || '.' || t.typname, '', "
					+ "concat_ws(' comment ', (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) "
					+ "FROM pg_enum e WHERE e.enumtypid = t.oid), obj_description(t.oid, 'pg_type')) "
					+ "FROM pg_type t WHERE t.typtype = 'e'",
			"SELECT 'type', n.nspname || '.' || t.typname, t.typtype::text, (SELECT string_agg(concat_ws(' ', "
					+ "a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation), ', ' "
					+ "ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = t.typrelid AND NOT a.attisdropped) "
					+ "FROM pg_type t " + "JOIN pg_namespace n ON n.oid = t.typnamespace WHERE " + OBJECTS
					+ " AND (t.typtype = 'd' OR t.typtype = 'c' AND EXISTS (SELECT 1 FROM pg_class c "
					+ "WHERE c.oid = t.typrelid AND c.relkind = 'c'))",
			"SELECT 'table', n.nspname || '.' || c.relname, c.relkind::text || c.relpersistence::text, "
					+ "concat_ws(' ', c.reloptions::text, pg_get_partkeydef(c.oid), obj_description(c.oid, 'pg_class'))"
					+ RELATIONS + "AND c.relkind IN ('r', 'p')",
			"SELECT 'view', n.nspname || '.' || c.relname, '', pg_get_viewdef(c.oid)" + RELATIONS
					+ "AND c.relkind IN ('v', 'm')",
			"SELECT 'column', n.nspname || '.' || c.relname, a.attname, concat_ws(' ', "
					+ "format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END, "
					+ "nullif(a.attidentity, ''), nullif(a.attgenerated, ''), pg_get_expr(d.adbin, d.adrelid), "
					+ "(SELECT 'collate ' || l.collname FROM pg_collation l JOIN pg_type t ON t.oid = a.atttypid "
					+ "WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation), "
					+ "'comment ' || col_description(c.oid, a.attnum)) FROM pg_attribute a "
					+ "JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
					+ "LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE " + OBJECTS
					+ " AND c.relname !~ '^migrate_' AND c.relkind IN ('r', 'p') AND a.attnum > 0 "
					+ "AND NOT a.attisdropped",
			"SELECT 'constraint', n.nspname || '.' || c.relname, k.conname, pg_get_constraintdef(k.oid) "
					+ "FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid "
					+ "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE " + OBJECTS
					+ " AND c.relname !~ '^migrate_' AND k.contype <> 'n'",
			"SELECT 'index', n.nspname || '.' || t.relname, i.relname, "
					+ "regexp_replace(pg_get_indexdef(i.oid), ' INDEX .*? ON ', ' INDEX ON ') "
					+ "|| CASE WHEN x.indisvalid THEN '' ELSE ' INVALID' END FROM pg_index x "
					+ "JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid "
					+ "JOIN pg_namespace n ON n.oid = t.relnamespace WHERE " + OBJECTS
					+ " AND t.relname !~ '^migrate_' AND NOT EXISTS (SELECT 1 FROM pg_constraint k "
					+ "WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))",
			"SELECT 'sequence', n.nspname || '.' || c.relname, coalesce((SELECT 'of ' || d.refobjid::regclass || '.' "
					+ "|| a.attname FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid "
					+ "AND a.attnum = d.refobjsubid WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') "
					+ "AND d.refobjsubid > 0), ''), concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, "
					+ "s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle) FROM pg_sequence s "
					+ "JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
					+ OBJECTS + " AND c.relname !~ '^migrate_'",
			"SELECT 'function', n.nspname || '.' || p.proname, pg_get_function_identity_arguments(p.oid), "
					+ "md5(pg_get_functiondef(p.oid)) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
					+ "WHERE " + OBJECTS + " AND p.prokind IN ('f', 'p')",
			"SELECT 'trigger', t.tgrelid::regclass::text, t.tgname, pg_get_triggerdef(t.oid) FROM pg_trigger t "
					+ "WHERE NOT t.tgisinternal",
			"SELECT 'cast', format_type(castsource, NULL), format_type(casttarget, NULL), castcontext::text "
					+ "FROM pg_cast WHERE oid >= 16384");

	private CatalogDump() {
	}

	/**
	 * Everything: names and column order included.
	 */
	public static List<String> of(TestDatabase database) {
		TreeSet<String> lines = new TreeSet<>();
		database.query(QUERIES).forEach((row) -> lines.add(row.replaceAll("\\s+", " ")));
		return new ArrayList<>(lines);
	}

	/**
	 * Without the names of constraints and indexes: what the schema means rather than how
	 * it is called. The number of equal ones counts.
	 */
	public static List<String> withoutNames(TestDatabase database) {
		return of(database).stream()
			.map((line) -> line.matches("(constraint|index)\\|.*") ? nameless(line) : line)
			.sorted()
			.collect(Collectors.toList());
	}

	private static String nameless(String line) {
		String[] cells = line.split("\\|", 4);
		return cells[0] + "|" + cells[1] + "||" + cells[3];
	}

}
