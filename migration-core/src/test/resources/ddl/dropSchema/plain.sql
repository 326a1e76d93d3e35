-- - schema shop

-- given
CREATE SCHEMA shop;

-- up

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the schema fails.
DROP SCHEMA shop;

-- down

-- TRANSACTIONAL
CREATE SCHEMA shop;
