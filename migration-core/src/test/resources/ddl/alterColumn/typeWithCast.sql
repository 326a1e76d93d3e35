-- ~ column users.a: type text -> integer

-- given
CREATE TABLE users (a text);
INSERT INTO users VALUES ('1');

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails when a value does not fit the new type.
ALTER TABLE users ALTER COLUMN a TYPE integer USING a::integer;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails when a value does not fit the new type.
ALTER TABLE users ALTER COLUMN a TYPE text USING a::text;
