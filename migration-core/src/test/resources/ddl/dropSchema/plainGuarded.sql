-- - schema shop, if it exists

-- given
CREATE SCHEMA shop;

-- up

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the schema fails.
DROP SCHEMA IF EXISTS shop;

-- down

-- TRANSACTIONAL
CREATE SCHEMA IF NOT EXISTS shop;
