-- ~ index ix_users_a -> Ix on shop.users

-- given
CREATE SCHEMA shop;
CREATE TABLE shop.users (a integer);
CREATE INDEX ix_users_a ON shop.users (a);

-- up

-- TRANSACTIONAL
ALTER INDEX shop.ix_users_a RENAME TO "Ix";

-- down

-- TRANSACTIONAL
ALTER INDEX shop."Ix" RENAME TO ix_users_a;
