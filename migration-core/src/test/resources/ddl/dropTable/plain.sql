-- - table users

-- given
CREATE TABLE users (id bigint NOT NULL, name text, CONSTRAINT users_pkey PRIMARY KEY (id));
CREATE INDEX ix_users_name ON users (name);
INSERT INTO users VALUES (1, 'a');

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE users;

-- down

-- TRANSACTIONAL
CREATE TABLE users (
    id bigint NOT NULL,
    name text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

-- TRANSACTIONAL
CREATE INDEX ix_users_name ON users (name);
