-- ~ column users.A b -> select

-- given
CREATE TABLE users ("A b" integer);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! INCOMPATIBLE: A release that still uses the old name fails.
ALTER TABLE users RENAME COLUMN "A b" TO "select";

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! INCOMPATIBLE: A release that still uses the old name fails.
ALTER TABLE users RENAME COLUMN "select" TO "A b";
