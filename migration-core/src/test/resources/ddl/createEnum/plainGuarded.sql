-- + enum shop.Mood [it's, a\b], unless it exists

-- given
CREATE SCHEMA shop;

-- up

-- TRANSACTIONAL
DO $migrate$
BEGIN
	IF to_regtype('shop."Mood"') IS NULL THEN
		CREATE TYPE shop."Mood" AS ENUM ('it''s', E'a\\b');
		COMMENT ON TYPE shop."Mood" IS 'how';
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the type fails.
DROP TYPE IF EXISTS shop."Mood";
