-- + column users.b text not null

-- given
CREATE TABLE users (a integer);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! MAY_FAIL: Fails when the table holds a row.
ALTER TABLE users ADD COLUMN b text NOT NULL;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;
