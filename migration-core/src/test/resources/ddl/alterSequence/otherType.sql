-- ~ sequence shop.numbers

-- given
CREATE SCHEMA shop;
CREATE SEQUENCE shop.numbers AS integer MAXVALUE 1000 CYCLE;

-- up

-- TRANSACTIONAL
ALTER SEQUENCE shop.numbers AS bigint INCREMENT BY 50 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 5 NO CYCLE;

-- down

-- TRANSACTIONAL
-- ! MAY_FAIL: Fails when it has counted beyond the new bounds.
ALTER SEQUENCE shop.numbers AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 1000 START WITH 1 CYCLE;
