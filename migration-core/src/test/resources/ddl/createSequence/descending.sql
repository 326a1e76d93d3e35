-- + sequence shop.numbers

-- given
CREATE SCHEMA shop;

-- up

-- TRANSACTIONAL
CREATE SEQUENCE shop.numbers AS smallint INCREMENT BY -2;

-- down

-- TRANSACTIONAL
-- ! DATA_LOSS: Where it had counted to is lost.
-- ! INCOMPATIBLE: A release that still asks it for values fails.
DROP SEQUENCE shop.numbers;
