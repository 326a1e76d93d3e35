-- + sequence shop.numbers, unless it exists

-- given
CREATE SCHEMA shop;

-- up

-- TRANSACTIONAL
CREATE SEQUENCE IF NOT EXISTS shop.numbers;

-- down

-- TRANSACTIONAL
-- ! DATA_LOSS: Where it had counted to is lost.
-- ! INCOMPATIBLE: A release that still asks it for values fails.
DROP SEQUENCE IF EXISTS shop.numbers;
