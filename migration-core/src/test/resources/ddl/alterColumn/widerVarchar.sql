-- ~ column users.a: type varchar(10) -> varchar(20)

-- given
CREATE TABLE users (a varchar(10));
INSERT INTO users VALUES ('x');

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a TYPE varchar(20);

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails when a value does not fit the new type.
ALTER TABLE users ALTER COLUMN a TYPE varchar(10);
