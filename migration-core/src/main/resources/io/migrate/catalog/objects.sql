-- Schemas, enum types with their values, and what is known by its identity only. What belongs to an extension (e) or
-- is part of another object (i), like a range's constructors, goes with it.
WITH object AS (
	SELECT 'SCHEMA' AS kind, n.oid AS schema_id, n.nspname::text AS name, 'pg_namespace'::regclass AS class, n.oid AS id,
		NULL::text[] AS labels
	FROM pg_namespace n
	UNION ALL
	SELECT CASE WHEN t.typtype = 'd' THEN 'DOMAIN' WHEN t.typtype = 'e' THEN 'ENUM' ELSE 'TYPE' END, t.typnamespace,
		CASE WHEN t.typtype = 'e' THEN t.typname::text ELSE format_type(t.oid, NULL) END, 'pg_type'::regclass, t.oid,
		(SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
	FROM pg_type t LEFT JOIN pg_class r ON r.oid = t.typrelid
	WHERE t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND r.relkind = 'c'
	UNION ALL
	SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, c.relnamespace, c.oid::regclass::text,
		'pg_class'::regclass, c.oid, NULL
	FROM pg_class c WHERE c.relkind IN ('v', 'm')
	UNION ALL
	SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END, p.pronamespace,
		p.oid::regprocedure::text, 'pg_proc'::regclass, p.oid, NULL
	FROM pg_proc p WHERE p.pronamespace <> 'pg_catalog'::regnamespace
	UNION ALL
	SELECT 'CAST', NULL, format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL),
		'pg_cast'::regclass, c.oid, NULL
	-- objects of the server itself have the oids below 16384 (FirstNormalObjectId)
	FROM pg_cast c WHERE c.oid >= 16384
	UNION ALL
	SELECT 'EXTENSION', NULL, e.extname, 'pg_extension'::regclass, e.oid, NULL
	FROM pg_extension e WHERE e.extname <> 'plpgsql')
SELECT o.kind, n.nspname AS schema, o.name, coalesce(o.labels, '{}') AS labels, d.description AS comment
FROM object o
	LEFT JOIN pg_namespace n ON n.oid = o.schema_id
	LEFT JOIN pg_description d ON d.classoid = o.class AND d.objoid = o.id AND d.objsubid = 0 AND o.kind = 'ENUM'
WHERE (n.oid IS NULL OR ${schemas})
	AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = o.class AND x.objid = o.id AND x.deptype IN ('e', 'i'))
ORDER BY o.kind, n.nspname, o.name
