-- + column users.b integer

-- given
CREATE TABLE users (a integer);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ADD COLUMN b integer GENERATED ALWAYS AS (a * 2) VIRTUAL;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;
