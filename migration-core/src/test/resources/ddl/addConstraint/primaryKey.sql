-- + primary key [id, total] on orders

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! BLOCKING: Blocks reads and writes while its index is built.
-- ! MAY_FAIL: Fails when existing rows do not fit.
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id, total) INCLUDE (user_id);

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
