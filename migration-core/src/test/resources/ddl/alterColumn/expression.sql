-- ~ column users.b: generated as a * 3

-- given
CREATE TABLE users (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
ALTER TABLE users ALTER COLUMN b SET EXPRESSION AS (a * 3);

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
ALTER TABLE users ALTER COLUMN b SET EXPRESSION AS (a * 2);
