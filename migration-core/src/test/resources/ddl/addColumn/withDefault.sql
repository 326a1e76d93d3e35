-- + column users.b text not null

-- given
CREATE TABLE users (a integer);
INSERT INTO users VALUES (1), (2);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ADD COLUMN b text DEFAULT 'new'::text NOT NULL;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The values of the column are lost.
-- ! INCOMPATIBLE: A release that still uses the column fails.
ALTER TABLE users DROP COLUMN b;
