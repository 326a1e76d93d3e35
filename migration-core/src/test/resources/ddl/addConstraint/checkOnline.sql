-- + check ck_orders_total (total > 0) on orders

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- COMMIT_AFTER, ACCESS EXCLUSIVE
ALTER TABLE orders ADD CONSTRAINT ck_orders_total CHECK (total > 0) NOT VALID;

-- COMMIT_AFTER, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE orders VALIDATE CONSTRAINT ck_orders_total;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT ck_orders_total;
