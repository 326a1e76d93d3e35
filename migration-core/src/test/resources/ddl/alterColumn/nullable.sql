-- ~ column users.a: nullable

-- given
CREATE TABLE users (a text NOT NULL);
INSERT INTO users VALUES ('x');

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP NOT NULL;

-- down

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
