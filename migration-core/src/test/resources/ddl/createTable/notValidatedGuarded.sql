-- + table users, unless it exists

-- given
CREATE TABLE orgs (id bigint PRIMARY KEY);

-- up

-- TRANSACTIONAL, SHARE ROW EXCLUSIVE
DO $migrate$
BEGIN
	IF to_regclass(quote_ident(current_schema()) || '.' || 'users') IS NULL THEN
		CREATE TABLE users (
    id bigint NOT NULL
);
		ALTER TABLE users ADD CONSTRAINT fk_users_org FOREIGN KEY (id) REFERENCES orgs (id) NOT VALID;
		ALTER TABLE users ADD CONSTRAINT ck_users_id CHECK (id > 0) NOT VALID;
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE IF EXISTS users;
