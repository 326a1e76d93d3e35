-- Indexes that no constraint owns: a row for each key and each included column.
-- An operator class is left out where CREATE INDEX would choose it by itself (GetDefaultOpClass in indexcmds.c),
-- a collation where the column, or for an expression one of the table's columns, has it.
SELECT i.indexrelid AS id, i.indrelid AS table_id, ic.relname AS name, m.amname AS method,
	i.indisunique AS is_unique, i.indisvalid AS valid,
	${15: i.indnullsnotdistinct | false} AS nulls_not_distinct, ic.reloptions AS storage,
	CASE WHEN p.n = 0 THEN pg_get_expr(i.indpred, i.indrelid) END AS predicate,
	p.n >= i.indnkeyatts AS included, a.attname AS column_name,
	CASE WHEN i.indkey[p.n] = 0 THEN pg_get_indexdef(i.indexrelid, p.n + 1, false) END AS expression,
	p.n < i.indnkeyatts AND i.indoption[p.n] & 1 > 0 AS descending,
	p.n < i.indnkeyatts AND i.indoption[p.n] & 2 > 0 AS nulls_first,
	CASE WHEN oc.opcdefault AND ia.attoptions IS NULL AND (oc.opcintype = coalesce(a.atttypid, ia.atttypid)
			OR NOT EXISTS (SELECT FROM pg_opclass z WHERE z.opcmethod = oc.opcmethod AND z.opcdefault
				AND z.opcintype = coalesce(a.atttypid, ia.atttypid)))
		THEN NULL
		ELSE CASE WHEN pg_opclass_is_visible(oc.oid) THEN ''
				ELSE (SELECT quote_ident(s.nspname) FROM pg_namespace s WHERE s.oid = oc.opcnamespace) || '.' END
			|| quote_ident(oc.opcname)
			|| coalesce((SELECT '(' || string_agg(quote_ident(s.option_name) || '=' || quote_literal(s.option_value), ', ')
				|| ')' FROM pg_options_to_table(ia.attoptions) s), '')
		END AS operator_class,
	CASE WHEN o.oid = a.attcollation OR a.attnum IS NULL AND (o.collname = 'default'
			OR EXISTS (SELECT FROM pg_attribute y WHERE y.attrelid = i.indrelid AND y.attcollation = o.oid))
		THEN NULL
		WHEN pg_collation_is_visible(o.oid) THEN o.collname::text
		ELSE (SELECT s.nspname FROM pg_namespace s WHERE s.oid = o.collnamespace) || '.' || o.collname
		END AS collation
FROM pg_index i
	JOIN pg_class c ON c.oid = i.indrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_class ic ON ic.oid = i.indexrelid
	JOIN pg_am m ON m.oid = ic.relam
	CROSS JOIN LATERAL generate_series(0, i.indnatts - 1) p(n)
	JOIN pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = p.n + 1
	LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.n] AND a.attnum <> 0
	LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[p.n] AND p.n < i.indnkeyatts
	LEFT JOIN pg_collation o ON o.oid = i.indcollation[p.n] AND p.n < i.indnkeyatts
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND NOT i.indisprimary AND ${schemas}
	AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
ORDER BY ic.relname, i.indexrelid, p.n
