-- + column users.b integer

-- given
CREATE TABLE users (a integer);
INSERT INTO users VALUES (1), (2);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits: the column is computed for each row.
ALTER TABLE users ADD COLUMN b integer GENERATED ALWAYS AS (a * 2) STORED;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;
