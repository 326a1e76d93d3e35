-- + table users, unless it exists

-- up

-- TRANSACTIONAL
DO $migrate$
BEGIN
	IF to_regclass(quote_ident(current_schema()) || '.' || 'users') IS NULL THEN
		CREATE SEQUENCE users_id_seq AS integer;
		CREATE TABLE users (
    id integer DEFAULT nextval('users_id_seq'::regclass) NOT NULL
);
		ALTER SEQUENCE users_id_seq OWNED BY users.id;
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE IF EXISTS users;
