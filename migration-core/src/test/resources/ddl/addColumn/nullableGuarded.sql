-- + column users.b varchar(20), unless it exists

-- given
CREATE TABLE users (a integer);
INSERT INTO users VALUES (1), (2);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'b' AND NOT attisdropped) THEN
		ALTER TABLE users ADD COLUMN b varchar(20);
		COMMENT ON COLUMN users.b IS 'it''s';
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN IF EXISTS b;
