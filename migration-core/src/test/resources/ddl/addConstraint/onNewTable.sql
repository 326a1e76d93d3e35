-- + table bills
-- + foreign key fk_orders_user [user_id] -> users on bills

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

-- TRANSACTIONAL, SHARE ROW EXCLUSIVE
ALTER TABLE bills ADD CONSTRAINT fk_orders_user FOREIGN KEY (user_id) REFERENCES users (id);

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE bills DROP CONSTRAINT fk_orders_user;

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE bills;
