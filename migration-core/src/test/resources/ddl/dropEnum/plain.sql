-- - enum mood

-- given
CREATE TYPE mood AS ENUM ('sad', 'happy');

-- up

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the type fails.
DROP TYPE mood;

-- down

-- TRANSACTIONAL
CREATE TYPE mood AS ENUM ('sad', 'happy');
