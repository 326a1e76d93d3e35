-- + 2 rows in shop.Price

-- given
CREATE TABLE currency (code text PRIMARY KEY, digits integer, since date, note text);
INSERT INTO currency VALUES ('USD', 2);
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('OK', 'BAD');
CREATE TABLE shop."Price" (id uuid, "order" integer, mood shop.mood, data jsonb, raw bytea, at timestamptz DEFAULT now(), open boolean);

-- up

-- TRANSACTIONAL, ROW EXCLUSIVE
INSERT INTO shop."Price" (id, "order", mood, data, raw, at, open) VALUES
    ('7d444840-9dc0-11d1-b245-5ffdce74fad2', 1, 'OK', '{"a": 1}'::jsonb, E'\\x00ff', '1970-01-01T00:00Z', TRUE),
    ('7d444840-9dc0-11d1-b245-5ffdce74fad2', -2, 'BAD', NULL, E'\\x', DEFAULT, FALSE);

-- down

-- TRANSACTIONAL, ROW EXCLUSIVE
-- ! DATA_LOSS: The rows are lost.
DELETE FROM shop."Price" WHERE (id, "order") IN (('7d444840-9dc0-11d1-b245-5ffdce74fad2', 1), ('7d444840-9dc0-11d1-b245-5ffdce74fad2', -2));
