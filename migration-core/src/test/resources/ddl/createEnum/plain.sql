-- + enum shop.Mood [it's, a\b]

-- given
CREATE SCHEMA shop;

-- up

-- TRANSACTIONAL
CREATE TYPE shop."Mood" AS ENUM ('it''s', E'a\\b');

-- TRANSACTIONAL
COMMENT ON TYPE shop."Mood" IS 'how';

-- down

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the type fails.
DROP TYPE shop."Mood";
