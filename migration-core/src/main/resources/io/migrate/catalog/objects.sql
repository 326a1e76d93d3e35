-- Schemas, enum types with their values, composite types with their attributes, and what is known by its identity only:
-- its name, the types of a function's arguments or of a cast, the table of a trigger. What belongs to an extension (e) or
-- is part of another object (i), like a range's constructors, goes with it.
WITH object AS (
	SELECT 'SCHEMA' AS kind, n.oid AS schema_id, n.nspname AS name, 'pg_namespace'::regclass AS class, n.oid AS id,
		NULL::text[] AS words, NULL::oid AS table_id
	FROM pg_namespace n
	UNION ALL
	SELECT CASE t.typtype WHEN 'd' THEN 'DOMAIN' WHEN 'e' THEN 'ENUM' ELSE 'TYPE' END, t.typnamespace, t.typname,
		'pg_type'::regclass, t.oid,
		CASE t.typtype WHEN 'c' THEN
			(SELECT array_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
				|| CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
				ORDER BY a.attnum)
			FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
			WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
		ELSE (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
		END, NULL
	FROM pg_type t LEFT JOIN pg_class r ON r.oid = t.typrelid
	WHERE t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND r.relkind = 'c'
	UNION ALL
	SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, c.relnamespace, c.relname,
		'pg_class'::regclass, c.oid, NULL, NULL
	FROM pg_class c WHERE c.relkind IN ('v', 'm')
	UNION ALL
	SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END, p.pronamespace,
		p.proname, 'pg_proc'::regclass, p.oid,
		(SELECT array_agg(format_type(a.type, NULL) ORDER BY a.n) FROM unnest(p.proargtypes) WITH ORDINALITY a(type, n)),
		NULL
	FROM pg_proc p WHERE p.pronamespace <> 'pg_catalog'::regnamespace
	UNION ALL
	SELECT 'COLLATION', o.collnamespace, o.collname, 'pg_collation'::regclass, o.oid, NULL, NULL
	FROM pg_collation o WHERE o.collnamespace <> 'pg_catalog'::regnamespace
	UNION ALL
	SELECT 'TRIGGER', c.relnamespace, t.tgname, 'pg_trigger'::regclass, t.oid, NULL, c.oid
	FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND t.tgparentid = 0
	UNION ALL
	SELECT 'RULE', c.relnamespace, r.rulename, 'pg_rewrite'::regclass, r.oid, NULL, c.oid
	FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.rulename <> '_RETURN'
	UNION ALL
	SELECT 'POLICY', c.relnamespace, p.polname, 'pg_policy'::regclass, p.oid, NULL, c.oid
	FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
	UNION ALL
	SELECT 'CAST', NULL, '', 'pg_cast'::regclass, c.oid,
		ARRAY[format_type(c.castsource, NULL), format_type(c.casttarget, NULL)], NULL
	-- objects of the server itself have the oids below 16384 (FirstNormalObjectId)
	FROM pg_cast c WHERE c.oid >= 16384
	UNION ALL
	SELECT 'EXTENSION', NULL, e.extname, 'pg_extension'::regclass, e.oid, NULL, NULL
	FROM pg_extension e WHERE e.extname <> 'plpgsql')
SELECT o.kind, n.nspname AS schema, o.name, o.words, t.relname AS table_name, d.description AS comment,
	CASE k.castmethod WHEN 'i' THEN k.castcontext::text END AS inout_context
FROM object o
	LEFT JOIN pg_namespace n ON n.oid = o.schema_id
	LEFT JOIN pg_class t ON t.oid = o.table_id
	LEFT JOIN pg_description d ON d.classoid = o.class AND d.objoid = o.id AND d.objsubid = 0 AND o.kind = 'ENUM'
	LEFT JOIN pg_cast k ON k.oid = o.id AND o.kind = 'CAST'
WHERE (n.oid IS NULL OR ${schemas})
	AND NOT EXISTS (SELECT FROM pg_depend x
		WHERE x.classid = o.class AND x.objid = o.id AND x.deptype IN ('e', 'i'))
ORDER BY o.kind, n.nspname, o.name, o.words, t.relname
