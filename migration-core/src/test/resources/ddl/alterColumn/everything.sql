-- ~ column users.a: comment, not null, default none -> 0, type integer -> bigint

-- given
CREATE TABLE users (a integer);
INSERT INTO users VALUES (7);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
ALTER TABLE users ALTER COLUMN a TYPE bigint;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a SET DEFAULT 0;

-- COMMIT_AFTER, ACCESS EXCLUSIVE
ALTER TABLE users ADD CONSTRAINT ck_users_a_not_null CHECK (a IS NOT NULL) NOT VALID;

-- COMMIT_AFTER, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE users VALIDATE CONSTRAINT ck_users_a_not_null;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a SET NOT NULL;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users DROP CONSTRAINT ck_users_a_not_null;

-- TRANSACTIONAL, SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN users.a IS 'c';

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP DEFAULT;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails when a value does not fit the new type.
ALTER TABLE users ALTER COLUMN a TYPE integer;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP NOT NULL;

-- TRANSACTIONAL, SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN users.a IS NULL;
