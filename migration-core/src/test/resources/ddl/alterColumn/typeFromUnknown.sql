-- ~ column users.a: type text

-- given
CREATE TABLE users (a text);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails when a value does not fit the new type.
ALTER TABLE users ALTER COLUMN a TYPE text;
