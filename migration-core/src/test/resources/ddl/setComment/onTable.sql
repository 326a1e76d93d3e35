-- ~ comment on table users

-- given
CREATE TABLE users ();

-- up

-- TRANSACTIONAL, SHARE UPDATE EXCLUSIVE
COMMENT ON TABLE users IS E'It''s \\ a
comment; --';

-- down

-- TRANSACTIONAL, SHARE UPDATE EXCLUSIVE
COMMENT ON TABLE users IS NULL;
