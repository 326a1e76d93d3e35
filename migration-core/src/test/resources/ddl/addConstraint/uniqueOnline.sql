-- + unique uq_orders_id [id] on orders

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when two rows have the same key.
CREATE UNIQUE INDEX CONCURRENTLY uq_orders_id ON orders (id);

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders ADD CONSTRAINT uq_orders_id UNIQUE USING INDEX uq_orders_id;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT uq_orders_id;
