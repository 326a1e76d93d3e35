-- - column users.b

-- given
CREATE TABLE users (a integer, b bigserial);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;

-- down

-- TRANSACTIONAL
CREATE SEQUENCE users_b_seq;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits: each row gets a number of its own.
ALTER TABLE users ADD COLUMN b bigint DEFAULT nextval('users_b_seq'::regclass) NOT NULL;

-- TRANSACTIONAL, ACCESS SHARE
ALTER SEQUENCE users_b_seq OWNED BY users.b;
