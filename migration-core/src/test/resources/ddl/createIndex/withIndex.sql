-- + table users
-- + index ix_users_name on users

-- up

-- TRANSACTIONAL
CREATE TABLE users (
    id bigint NOT NULL,
    name text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

-- TRANSACTIONAL
CREATE INDEX ix_users_name ON users (name);

-- down

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
DROP INDEX CONCURRENTLY ix_users_name;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE users;
