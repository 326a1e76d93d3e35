-- + table users

-- up

-- TRANSACTIONAL
CREATE SEQUENCE users_id_seq AS integer;

-- TRANSACTIONAL
CREATE TABLE users (
    id integer DEFAULT nextval('users_id_seq'::regclass) NOT NULL
);

-- TRANSACTIONAL
ALTER SEQUENCE users_id_seq OWNED BY users.id;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE users;
