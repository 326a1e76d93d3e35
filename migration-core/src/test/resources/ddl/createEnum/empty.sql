-- + enum mood []

-- up

-- TRANSACTIONAL
CREATE TYPE mood AS ENUM ();

-- down

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the type fails.
DROP TYPE mood;
