-- + enum value mood.so, unless it exists

-- given
CREATE TYPE mood AS ENUM ('sad', 'happy');
COMMENT ON TYPE mood IS 'how';
CREATE TABLE users (a mood DEFAULT 'happy', b mood[]);
INSERT INTO users VALUES ('happy', '{happy}');

-- up

-- COMMIT_AFTER
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'so' AFTER 'sad';

-- down

-- TRANSACTIONAL
ALTER TYPE mood RENAME TO migrate_old_mood;

-- TRANSACTIONAL
CREATE TYPE mood AS ENUM ('sad', 'happy');

-- TRANSACTIONAL
COMMENT ON TYPE mood IS 'how';

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a DROP DEFAULT;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails while a row holds a value that the new type lacks.
ALTER TABLE users ALTER COLUMN a TYPE mood USING a::text::mood;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE users ALTER COLUMN a SET DEFAULT 'happy'::mood;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! REWRITE: Rewrites the table while everybody else waits.
-- ! MAY_FAIL: Fails while a row holds a value that the new type lacks.
ALTER TABLE users ALTER COLUMN b TYPE mood[] USING b::text[]::mood[];

-- TRANSACTIONAL
DROP TYPE migrate_old_mood;
