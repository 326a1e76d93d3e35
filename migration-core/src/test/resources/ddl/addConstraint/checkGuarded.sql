-- + check ck_orders_total (total > 0) on orders, unless it exists

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! BLOCKING: Blocks writes while every row is looked at.
-- ! MAY_FAIL: Fails when existing rows do not fit.
DO $migrate$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('orders') AND conname = 'ck_orders_total') THEN
		ALTER TABLE orders ADD CONSTRAINT ck_orders_total CHECK (total > 0);
	END IF;
END $migrate$;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT IF EXISTS ck_orders_total;
