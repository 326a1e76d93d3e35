-- Columns with their defaults. In version 18 NOT NULL is a constraint that may be not valid: rows may hold nulls then.
SELECT a.attrelid AS table_id, a.attnum AS number, a.attname AS name,
	format_type(a.atttypid, a.atttypmod) AS type, t.typnamespace = 'pg_catalog'::regnamespace AS built_in,
	NOT (a.attnotnull ${18: AND k.oid IS NULL | }) AS nullable,
	a.attidentity AS identity, a.attgenerated AS generated, pg_get_expr(ad.adbin, ad.adrelid) AS expression,
	CASE WHEN a.attcollation <> t.typcollation THEN
		CASE WHEN pg_collation_is_visible(o.oid) THEN o.collname::text
			ELSE (SELECT s.nspname FROM pg_namespace s WHERE s.oid = o.collnamespace) || '.' || o.collname END
		END AS collation,
	d.description AS comment
FROM pg_attribute a
	JOIN pg_class c ON c.oid = a.attrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_type t ON t.oid = a.atttypid
	LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
	LEFT JOIN pg_collation o ON o.oid = a.attcollation
	LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
	${18: LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'n' AND NOT k.convalidated
		AND k.conkey[1] = a.attnum | }
WHERE a.attnum > 0 AND NOT a.attisdropped
	AND c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND ${schemas}
ORDER BY a.attrelid, a.attnum
