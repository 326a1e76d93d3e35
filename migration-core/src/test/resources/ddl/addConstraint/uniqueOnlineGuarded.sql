-- + unique uq_orders_id [id] on orders, unless it exists

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when two rows have the same key.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uq_orders_id ON orders (id);

-- TRANSACTIONAL, ACCESS EXCLUSIVE
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('orders') AND conname = 'uq_orders_id') THEN
		ALTER TABLE orders ADD CONSTRAINT uq_orders_id UNIQUE USING INDEX uq_orders_id;
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT IF EXISTS uq_orders_id;
