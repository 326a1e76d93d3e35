-- ~ column users.a: comment

-- given
CREATE TABLE users (a text);
INSERT INTO users VALUES ('x');

-- up

-- TRANSACTIONAL, SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN users.a IS E'a "b" ''c'' \\d $$';

-- down

-- TRANSACTIONAL, SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN users.a IS NULL;
