-- - column users.b, if it exists

-- given
CREATE TABLE users (a integer, b text NOT NULL DEFAULT 'x');
COMMENT ON COLUMN users.b IS 'c';

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN IF EXISTS b;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'b' AND NOT attisdropped) THEN
		ALTER TABLE users ADD COLUMN b text DEFAULT 'x'::text NOT NULL;
		COMMENT ON COLUMN users.b IS 'c';
	END IF;
END $migrate$;
