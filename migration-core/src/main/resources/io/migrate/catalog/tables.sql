-- Tables, partitioned tables and foreign tables.
SELECT c.oid AS id, n.nspname AS schema, c.relname AS name, c.relpersistence = 'u' AS unlogged,
	c.relispartition OR c.relkind = 'f' OR EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid) AS child,
	CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
	c.reloptions AS storage, d.description AS comment
FROM pg_class c
	JOIN pg_namespace n ON n.oid = c.relnamespace
	LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND ${schemas}
	AND NOT EXISTS (SELECT FROM pg_depend x
		WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
ORDER BY c.oid
