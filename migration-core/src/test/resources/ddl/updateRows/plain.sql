-- ~ rows of currency (where code = :code -- one): digits, note

-- given
CREATE TABLE currency (code text PRIMARY KEY, digits integer, since date, note text);
INSERT INTO currency VALUES ('USD', 2);
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('OK', 'BAD');
CREATE TABLE shop."Price" (id uuid, "order" integer, mood shop.mood, data jsonb, raw bytea, at timestamptz DEFAULT now(), open boolean);

-- up

-- TRANSACTIONAL, ROW EXCLUSIVE
UPDATE currency SET digits = 3, note = NULL WHERE code = 'USD';
