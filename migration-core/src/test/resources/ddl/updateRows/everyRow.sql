-- ~ rows of shop.Price (all): order

-- given
CREATE TABLE currency (code text PRIMARY KEY, digits integer, since date, note text);
INSERT INTO currency VALUES ('USD', 2);
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('OK', 'BAD');
CREATE TABLE shop."Price" (id uuid, "order" integer, mood shop.mood, data jsonb, raw bytea, at timestamptz DEFAULT now(), open boolean);

-- up

-- TRANSACTIONAL, ROW EXCLUSIVE
-- ! BLOCKING: Every row stays locked until the transaction ends; op.backfill goes batch by batch.
UPDATE shop."Price" SET "order" = ("order" + 1);
