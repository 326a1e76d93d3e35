-- + schema My "shop"

-- up

-- TRANSACTIONAL
CREATE SCHEMA "My ""shop""";

-- down

-- TRANSACTIONAL
-- ! INCOMPATIBLE: A release that still uses the schema fails.
DROP SCHEMA "My ""shop""";
