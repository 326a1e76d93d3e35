-- + column users.b bigint not null, unless it exists

-- given
CREATE TABLE users (a integer);
INSERT INTO users VALUES (1), (2);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits: each row gets a number of its own.
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'b' AND NOT attisdropped) THEN
		CREATE SEQUENCE users_b_seq;
		ALTER TABLE users ADD COLUMN b bigint DEFAULT nextval('users_b_seq'::regclass) NOT NULL;
		ALTER SEQUENCE users_b_seq OWNED BY users.b;
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN IF EXISTS b;
