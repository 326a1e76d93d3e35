package io.migrate.sql;

import java.util.List;

import io.migrate.testkit.TestDatabase;

/**
 * What a database holds, as lines that can be compared. The order of columns is left out:
 * one that comes back stands last.
 */
final class CatalogDump {

	private static final String USER = """
			nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'""";

	private static final String SQL = """
			SELECT 'schema', nspname, '', '' FROM pg_namespace WHERE %1$s
			UNION ALL
			SELECT 'relation ' || relkind::text, relpersistence::text || c.oid::regclass::text,
				coalesce(reloptions::text, ''),
				coalesce(obj_description(c.oid, 'pg_class'), '') || coalesce(pg_get_partkeydef(c.oid), '')
			FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE %1$s AND relkind IN ('r', 'p', 'S')
			UNION ALL
			SELECT 'column', attrelid::regclass || '.' || attname, format_type(atttypid, atttypmod) || ' '
				|| attnotnull || attidentity::text || attgenerated::text || coalesce(collname, ''),
				coalesce(pg_get_expr(adbin, adrelid), '') || ' ' || coalesce(col_description(attrelid, attnum), '')
			FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace
				LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
				LEFT JOIN pg_collation l ON l.oid = attcollation
			WHERE %1$s AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
			UNION ALL
			SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(o.oid), convalidated::text
			FROM pg_constraint o JOIN pg_namespace n ON n.oid = connamespace WHERE %1$s AND contype <> 'n'
			UNION ALL
			SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid), indisvalid::text
			FROM pg_index i JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = relnamespace
			WHERE %1$s
			UNION ALL
			SELECT 'sequence', seqrelid::regclass::text, format_type(seqtypid, NULL) || seqstart || ' ' || seqincrement
				|| ' ' || seqmin || ' ' || seqmax || ' ' || seqcache || seqcycle,
				coalesce((SELECT refobjid::regclass || '.' || refobjsubid FROM pg_depend
					WHERE objid = seqrelid AND deptype IN ('a', 'i') AND refobjsubid > 0), '')
			FROM pg_sequence s JOIN pg_class c ON c.oid = seqrelid JOIN pg_namespace n ON n.oid = relnamespace
			WHERE %1$s
			UNION ALL
			SELECT 'enum', t.oid::regtype::text, string_agg(quote_literal(enumlabel), ',' ORDER BY enumsortorder),
				coalesce(obj_description(t.oid, 'pg_type'), '')
			FROM pg_enum e JOIN pg_type t ON t.oid = enumtypid GROUP BY t.oid
			ORDER BY 1, 2, 3
			""".formatted(USER);

	private CatalogDump() {
	}

	static List<String> of(TestDatabase database) {
		return database.query(SQL);
	}

}
