-- ~ column users.a: default nextval('users_a_seq'::regclass) -> none, no sequence of its own, type integer -> bigint, identity

-- given
CREATE TABLE users (a serial);
INSERT INTO users VALUES (7);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP DEFAULT;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
ALTER TABLE users ALTER COLUMN a TYPE bigint;

-- TRANSACTIONAL
DROP SEQUENCE users_a_seq;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 5);

-- TRANSACTIONAL, ACCESS SHARE
SELECT setval(pg_get_serial_sequence('users', 'a'), greatest(max(a), 5), coalesce(max(a) >= 5, false)) FROM users;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP IDENTITY;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails when a value does not fit the new type.
ALTER TABLE users ALTER COLUMN a TYPE integer;

-- TRANSACTIONAL
CREATE SEQUENCE users_a_seq AS integer;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a SET DEFAULT nextval('users_a_seq'::regclass);

-- TRANSACTIONAL, ACCESS SHARE
ALTER SEQUENCE users_a_seq OWNED BY users.a;

-- TRANSACTIONAL, ACCESS SHARE
SELECT setval('users_a_seq', greatest(max(a), 1), coalesce(max(a) >= 1, false)) FROM users;
