-- + table users
-- + column users.b bigint not null

-- up

-- TRANSACTIONAL
CREATE TABLE users (
    a bigint
);

-- TRANSACTIONAL
CREATE SEQUENCE users_b_seq;

-- TRANSACTIONAL
ALTER TABLE users ADD COLUMN b bigint DEFAULT nextval('users_b_seq'::regclass) NOT NULL;

-- TRANSACTIONAL
ALTER SEQUENCE users_b_seq OWNED BY users.b;

-- TRANSACTIONAL
COMMENT ON COLUMN users.b IS 'number';

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE users;
