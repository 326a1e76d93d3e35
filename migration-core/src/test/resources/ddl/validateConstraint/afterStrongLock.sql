-- ~ constraint ck_orders_id -> ck_orders_positive on orders
-- ~ validate ck_orders_positive on orders

-- given
CREATE TABLE orders (id bigint);
ALTER TABLE orders ADD CONSTRAINT ck_orders_id CHECK (id > 0) NOT VALID;

-- up

-- COMMIT_AFTER, ACCESS EXCLUSIVE
ALTER TABLE orders RENAME CONSTRAINT ck_orders_id TO ck_orders_positive;

-- COMMIT_AFTER, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE orders VALIDATE CONSTRAINT ck_orders_positive;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders RENAME CONSTRAINT ck_orders_positive TO ck_orders_id;
