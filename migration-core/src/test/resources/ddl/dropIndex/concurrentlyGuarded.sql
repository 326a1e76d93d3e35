-- - index ix_users_a on shop.users, if it exists

-- given
CREATE SCHEMA shop;
CREATE TABLE shop.users (a integer);
CREATE INDEX ix_users_a ON shop.users (a);

-- up

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
DROP INDEX CONCURRENTLY IF EXISTS shop.ix_users_a;

-- down

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_users_a ON shop.users (a);
