-- - sequence shop.numbers, if it exists

-- given
CREATE SCHEMA shop;
CREATE SEQUENCE shop.numbers;

-- up

-- TRANSACTIONAL
-- ! DATA_LOSS: Where it had counted to is lost.
-- ! INCOMPATIBLE: A release that still asks it for values fails.
DROP SEQUENCE IF EXISTS shop.numbers;

-- down

-- TRANSACTIONAL
CREATE SEQUENCE IF NOT EXISTS shop.numbers;
