-- + sequence shop.numbers

-- given
CREATE SCHEMA shop;

-- up

-- TRANSACTIONAL
CREATE SEQUENCE shop.numbers AS integer INCREMENT BY 5 MINVALUE 5 MAXVALUE 500 START WITH 10 CACHE 7 CYCLE;

-- down

-- TRANSACTIONAL
-- ! DATA_LOSS: Where it had counted to is lost.
-- ! INCOMPATIBLE: A release that still asks it for values fails.
DROP SEQUENCE shop.numbers;
