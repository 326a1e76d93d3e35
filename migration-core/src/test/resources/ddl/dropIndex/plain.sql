-- - index ix_users_a on shop.users

-- given
CREATE SCHEMA shop;
CREATE TABLE shop.users (a integer);
CREATE INDEX ix_users_a ON shop.users (a);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
DROP INDEX shop.ix_users_a;

-- down

-- TRANSACTIONAL, SHARE
-- ! BLOCKING: Blocks writes while the index is built.
CREATE INDEX ix_users_a ON shop.users (a);
