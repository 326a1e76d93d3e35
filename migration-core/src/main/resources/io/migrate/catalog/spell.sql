-- Lets PostgreSQL spell expressions: stored in temporary tables, never evaluated. Each table is undone as soon as its
-- texts are read, so that its locks go (max_locks_per_transaction), each expression has a subtransaction of its own.
-- The cursor is opened, never fetched: only one single query may be opened, so that no expression can end its statement
-- and begin another, and CASE WHEN false keeps the planner from computing it. What an expression means is decided with the
-- session's own time zone and styles, as when a revision is run; how it is written, with those of every look at a catalog.
DO LANGUAGE plpgsql $migrate$
DECLARE
	part record;
	step record;
	probe refcursor;
	spelled text;
	zone text := current_setting('TimeZone');
	dates text := current_setting('DateStyle');
	intervals text := current_setting('IntervalStyle');
	answers text[] := array_fill(NULL::text, ARRAY[cardinality(current_setting('migrate.kinds')::text[])]);
BEGIN
	FOR part IN
		SELECT min(s.target) FILTER (WHERE s.kind = 'table') AS name,
			string_agg(s.body, ', ' ORDER BY s.n) FILTER (WHERE s.kind = 'column'
				AND (s.target = '' OR to_regtype(s.target) IS NOT NULL)) AS columns,
			array_agg(s.n ORDER BY s.n) FILTER (WHERE s.kind NOT IN ('table', 'column')) AS numbers,
			array_agg(s.kind ORDER BY s.n) FILTER (WHERE s.kind NOT IN ('table', 'column')) AS kinds,
			array_agg(s.target ORDER BY s.n) FILTER (WHERE s.kind NOT IN ('table', 'column')) AS targets,
			array_agg(s.body ORDER BY s.n) FILTER (WHERE s.kind NOT IN ('table', 'column')) AS bodies
		FROM unnest(current_setting('migrate.tables')::int[], current_setting('migrate.kinds')::text[],
			current_setting('migrate.targets')::text[], current_setting('migrate.bodies')::text[])
			WITH ORDINALITY s(table_number, kind, target, body, n)
		GROUP BY s.table_number
	LOOP
		BEGIN
			EXECUTE format('CREATE TEMPORARY TABLE %I (%s)', part.name, part.columns);
			FOR step IN
				SELECT * FROM unnest(part.numbers, part.kinds, part.targets, part.bodies) s(n, kind, target, body)
			LOOP
				BEGIN
					OPEN probe FOR EXECUTE format(E'SELECT CASE WHEN false THEN (%s\n) END FROM pg_temp.%I', step.body,
						part.name);
					CLOSE probe;
					IF step.kind = 'check' THEN
						EXECUTE format(E'ALTER TABLE pg_temp.%I ADD CONSTRAINT %I CHECK (%s\n) NOT VALID', part.name,
							'migrate_' || step.n, step.body);
					ELSE
						EXECUTE format(E'ALTER TABLE pg_temp.%I ALTER COLUMN %I SET DEFAULT (%s\n)', part.name,
							step.target, step.body);
					END IF;
					PERFORM ${view};
					IF step.kind = 'check' THEN
						SELECT pg_get_expr(k.conbin, k.conrelid) INTO STRICT spelled FROM pg_constraint k
							WHERE k.conrelid = format('pg_temp.%I', part.name)::regclass
								AND k.conname = 'migrate_' || step.n;
					ELSE
						SELECT pg_get_expr(d.adbin, d.adrelid) INTO STRICT spelled
							FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
							WHERE d.adrelid = format('pg_temp.%I', part.name)::regclass AND a.attname = step.target;
					END IF;
					PERFORM set_config('TimeZone', zone, true), set_config('DateStyle', dates, true),
						set_config('IntervalStyle', intervals, true);
					answers[step.n] := '=' || spelled;
				EXCEPTION WHEN OTHERS THEN
					answers[step.n] := '!' || SQLERRM;
				END;
			END LOOP;
			RAISE EXCEPTION USING ERRCODE = 'MG000';
		EXCEPTION
			WHEN SQLSTATE 'MG000' THEN
				NULL;
			WHEN OTHERS THEN
				FOREACH step.n IN ARRAY part.numbers LOOP
					answers[step.n] := '!' || SQLERRM;
				END LOOP;
		END;
	END LOOP;
	PERFORM set_config('migrate.answers', answers::text, true);
END $migrate$
