-- + schema My "shop", unless it exists

-- up

-- TRANSACTIONAL
CREATE SCHEMA IF NOT EXISTS "My ""shop""";

-- down

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the schema fails.
DROP SCHEMA IF EXISTS "My ""shop""";
