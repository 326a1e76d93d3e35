-- + enum value mood.a

-- given
CREATE TYPE mood AS ENUM ();

-- up

-- COMMIT_AFTER
ALTER TYPE mood ADD VALUE 'a';

-- down

-- TRANSACTIONAL
ALTER TYPE mood RENAME TO migrate_old_mood;

-- TRANSACTIONAL
CREATE TYPE mood AS ENUM ();

-- TRANSACTIONAL
DROP TYPE migrate_old_mood;
