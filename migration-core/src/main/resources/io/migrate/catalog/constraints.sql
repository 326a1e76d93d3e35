-- Constraints of tables. NOT NULL (n) is read with the columns; a foreign key with a parent is a partition's copy.
-- A unique constraint WITHOUT OVERLAPS excludes rather than compares: it is carried by its definition.
SELECT k.conrelid AS table_id, k.conname AS name,
	${18: CASE WHEN k.contype = 'u' AND k.conperiod THEN 'x' ELSE k.contype END | k.contype} AS kind,
	k.conkey::text AS columns,
	k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
	k.connoinherit AS no_inherit,
	CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid)
		WHEN k.contype = 'x' ${18: OR k.contype = 'u' AND k.conperiod | } THEN pg_get_constraintdef(k.oid)
		END AS definition,
	CASE WHEN i.indnatts > i.indnkeyatts THEN i.indkey::text END AS index_columns, i.indnkeyatts AS index_keys,
	${15: coalesce(i.indnullsnotdistinct, false) | false} AS nulls_not_distinct,
	fn.nspname AS target_schema, fc.relname AS target,
	CASE WHEN k.contype = 'f' THEN
		(SELECT array_agg(a.attname::text ORDER BY f.n) FROM unnest(k.confkey) WITH ORDINALITY f(number, n)
			JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = f.number) END AS target_columns,
	k.confdeltype AS on_delete, k.confupdtype AS on_update, k.confmatchtype AS match
FROM pg_constraint k
	JOIN pg_class c ON c.oid = k.conrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
	LEFT JOIN pg_class fc ON fc.oid = k.confrelid
	LEFT JOIN pg_namespace fn ON fn.oid = fc.relnamespace
WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND NOT (k.contype = 'f' AND k.conparentid <> 0)
	AND c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND ${schemas}
ORDER BY position(k.contype::text IN 'pucxf'), k.conname, k.conrelid
