-- - table users, if it exists

-- given
CREATE TABLE users (id bigint NOT NULL, name text, CONSTRAINT users_pkey PRIMARY KEY (id));
CREATE INDEX ix_users_name ON users (name);
INSERT INTO users VALUES (1, 'a');

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE IF EXISTS users;

-- down

-- TRANSACTIONAL
CREATE TABLE IF NOT EXISTS users (
    id bigint NOT NULL,
    name text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

-- TRANSACTIONAL, SHARE
-- ! BLOCKING: Blocks writes while the index is built.
CREATE INDEX IF NOT EXISTS ix_users_name ON users (name);
