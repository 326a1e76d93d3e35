-- - constraint ck_orders_total on orders

-- given
CREATE TABLE orders (id bigint, total integer CONSTRAINT ck_orders_total CHECK (total > 0));

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT ck_orders_total;

-- down

-- COMMIT_AFTER, ACCESS EXCLUSIVE
ALTER TABLE orders ADD CONSTRAINT ck_orders_total CHECK (total > 0) NOT VALID;

-- COMMIT_AFTER, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE orders VALIDATE CONSTRAINT ck_orders_total;
