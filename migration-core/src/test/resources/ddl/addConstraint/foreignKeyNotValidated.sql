-- + foreign key fk_orders_user [user_id] -> users on orders

-- given
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, user_id bigint, total integer NOT NULL);
INSERT INTO users VALUES (1);
INSERT INTO orders VALUES (1, 1, 10), (2, NULL, 20);

-- up

-- COMMIT_AFTER, SHARE ROW EXCLUSIVE
ALTER TABLE orders ADD CONSTRAINT fk_orders_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders DROP CONSTRAINT fk_orders_user;
