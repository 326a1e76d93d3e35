-- + primary key [id, total] on orders, unless it exists

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- COMMIT_AFTER, ACCESS EXCLUSIVE
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('orders') AND conname = 'ck_orders_id_not_null') THEN
		ALTER TABLE orders ADD CONSTRAINT ck_orders_id_not_null CHECK (id IS NOT NULL) NOT VALID;
	END IF;
END $migrate$;

-- COMMIT_AFTER, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE orders VALIDATE CONSTRAINT ck_orders_id_not_null;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders ALTER COLUMN id SET NOT NULL;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT IF EXISTS ck_orders_id_not_null;

-- COMMIT_AFTER, ACCESS EXCLUSIVE
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('orders') AND conname = 'ck_orders_total_not_null') THEN
		ALTER TABLE orders ADD CONSTRAINT ck_orders_total_not_null CHECK (total IS NOT NULL) NOT VALID;
	END IF;
END $migrate$;

-- COMMIT_AFTER, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE orders VALIDATE CONSTRAINT ck_orders_total_not_null;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT IF EXISTS ck_orders_total_not_null;

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when two rows have the same key.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_pkey ON orders (id, total) INCLUDE (user_id);

-- TRANSACTIONAL, ACCESS EXCLUSIVE
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('orders') AND conname = 'orders_pkey') THEN
		ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey;
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey;
