-- - rows of shop.Price (2 by id, order)

-- given
CREATE TABLE currency (code text PRIMARY KEY, digits integer, since date, note text);
INSERT INTO currency VALUES ('USD', 2);
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('OK', 'BAD');
CREATE TABLE shop."Price" (id uuid, "order" integer, mood shop.mood, data jsonb, raw bytea, at timestamptz DEFAULT now(), open boolean);

-- up

-- TRANSACTIONAL, ROW EXCLUSIVE
-- ! DATA_LOSS: The rows are lost.
DELETE FROM shop."Price" WHERE (id, "order") IN (('7d444840-9dc0-11d1-b245-5ffdce74fad2', 1), ('7d444840-9dc0-11d1-b245-5ffdce74fad2', -2));
