-- - sequence shop.numbers

-- given
CREATE SCHEMA shop;
CREATE SEQUENCE shop.numbers;

-- up

-- TRANSACTIONAL
-- ! DATA_LOSS: Where it had counted to is lost.
-- ! INCOMPATIBLE: A release that still asks it for values fails.
DROP SEQUENCE shop.numbers;

-- down

-- TRANSACTIONAL
CREATE SEQUENCE shop.numbers;
