-- + column users.b bigint not null

-- given
CREATE TABLE users (a integer);
INSERT INTO users VALUES (1), (2);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits: each row gets a number of its own.
ALTER TABLE users ADD COLUMN b bigint GENERATED ALWAYS AS IDENTITY NOT NULL;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;
