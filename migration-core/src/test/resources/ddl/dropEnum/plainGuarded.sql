-- - enum mood, if it exists

-- given
CREATE TYPE mood AS ENUM ('sad', 'happy');

-- up

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the type fails.
DROP TYPE IF EXISTS mood;

-- down

-- TRANSACTIONAL
DO $migrate$
BEGIN
	IF to_regtype(quote_ident(current_schema()) || '.' || 'mood') IS NULL THEN
		CREATE TYPE mood AS ENUM ('sad', 'happy');
	END IF;
END $migrate$;
