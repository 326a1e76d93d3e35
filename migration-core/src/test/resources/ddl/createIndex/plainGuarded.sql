-- + index ix_users_a on shop.users, unless it exists

-- given
CREATE SCHEMA shop;
CREATE TABLE shop.users (a integer, b text, c integer[]);
INSERT INTO shop.users VALUES (1, 'x', '{}');

-- up

-- TRANSACTIONAL, SHARE
-- ! BLOCKING: Blocks writes while the index is built.
CREATE INDEX IF NOT EXISTS ix_users_a ON shop.users (a);

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
DROP INDEX IF EXISTS shop.ix_users_a;
