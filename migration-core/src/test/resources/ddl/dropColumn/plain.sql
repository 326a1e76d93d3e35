-- - column users.b

-- given
CREATE TABLE users (a integer, b text NOT NULL DEFAULT 'x');
COMMENT ON COLUMN users.b IS 'c';

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ADD COLUMN b text DEFAULT 'x'::text NOT NULL;

-- TRANSACTIONAL, SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN users.b IS 'c';
