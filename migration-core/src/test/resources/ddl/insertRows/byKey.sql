-- + 2 rows in currency

-- given
CREATE TABLE currency (code text PRIMARY KEY, digits integer, since date, note text);
INSERT INTO currency VALUES ('USD', 2);
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('OK', 'BAD');
CREATE TABLE shop."Price" (id uuid, "order" integer, mood shop.mood, data jsonb, raw bytea, at timestamptz DEFAULT now(), open boolean);

-- up

-- TRANSACTIONAL, ROW EXCLUSIVE
INSERT INTO currency (code, digits) VALUES
    ('EUR', 2),
    ('JPY', 0);

-- down

-- TRANSACTIONAL, ROW EXCLUSIVE
-- ! DATA_LOSS: The rows are lost.
DELETE FROM currency WHERE code IN ('EUR', 'JPY');
