-- ~ column users.a: default '1'::text -> 2, type text -> integer

-- given
CREATE TABLE users (a text DEFAULT '1');
INSERT INTO users VALUES ('1');

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP DEFAULT;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails when a value does not fit the new type.
ALTER TABLE users ALTER COLUMN a TYPE integer USING a::integer;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a SET DEFAULT 2;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP DEFAULT;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
ALTER TABLE users ALTER COLUMN a TYPE text;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a SET DEFAULT '1'::text;
