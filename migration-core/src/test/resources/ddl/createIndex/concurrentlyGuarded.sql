-- + unique index ix_users_a on shop.users, unless it exists

-- given
CREATE SCHEMA shop;
CREATE TABLE shop.users (a integer, b text, c integer[]);
INSERT INTO shop.users VALUES (1, 'x', '{}');

-- up

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when two rows have the same key.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix_users_a ON shop.users (a);

-- down

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
DROP INDEX CONCURRENTLY IF EXISTS shop.ix_users_a;
