-- - constraint ck_orders_total on orders, if it exists

-- given
CREATE TABLE orders (id bigint, total integer CONSTRAINT ck_orders_total CHECK (total > 0));

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT IF EXISTS ck_orders_total;

-- down

-- COMMIT_AFTER, ACCESS EXCLUSIVE
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('orders') AND conname = 'ck_orders_total') THEN
		ALTER TABLE orders ADD CONSTRAINT ck_orders_total CHECK (total > 0) NOT VALID;
	END IF;
END $migrate$;

-- COMMIT_AFTER, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE orders VALIDATE CONSTRAINT ck_orders_total;
