-- ~ comment on type mood

-- given
CREATE TYPE mood AS ENUM ();
COMMENT ON TYPE mood IS 'old';

-- up

-- TRANSACTIONAL
COMMENT ON TYPE mood IS NULL;

-- down

-- TRANSACTIONAL
COMMENT ON TYPE mood IS 'old';
