-- + unique uq_orders_user [user_id] on orders

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when two rows have the same key.
CREATE UNIQUE INDEX CONCURRENTLY uq_orders_user ON orders (user_id) INCLUDE (total) NULLS NOT DISTINCT;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders ADD CONSTRAINT uq_orders_user UNIQUE USING INDEX uq_orders_user DEFERRABLE INITIALLY DEFERRED;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT uq_orders_user;
