-- ~ column users.b: not generated

-- given
CREATE TABLE users (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN b DROP EXPRESSION;
