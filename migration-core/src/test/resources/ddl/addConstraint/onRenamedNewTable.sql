-- + table bills
-- ~ table bills -> invoices
-- + unique uq_invoices [user_id] on invoices

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- TRANSACTIONAL
CREATE TABLE bills (
    user_id bigint
);

-- TRANSACTIONAL
ALTER TABLE bills RENAME TO invoices;

-- TRANSACTIONAL
ALTER TABLE invoices ADD CONSTRAINT uq_invoices UNIQUE (user_id);

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE invoices DROP CONSTRAINT uq_invoices;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! INCOMPATIBLE: A release that still uses the old name fails.
ALTER TABLE invoices RENAME TO bills;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE bills;
