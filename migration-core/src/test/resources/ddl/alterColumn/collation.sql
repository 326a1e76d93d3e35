-- ~ column users.a: collation C -> null

-- given
CREATE TABLE users (a text COLLATE "C");
INSERT INTO users VALUES ('x');

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! BLOCKING: Blocks reads and writes while indexes of the column are rebuilt.
ALTER TABLE users ALTER COLUMN a TYPE text;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! BLOCKING: Blocks reads and writes while indexes of the column are rebuilt.
ALTER TABLE users ALTER COLUMN a TYPE text COLLATE "C";
