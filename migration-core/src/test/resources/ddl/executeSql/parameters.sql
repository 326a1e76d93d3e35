-- ! UPDATE currency SET note = :note, since = :day + 1 WHERE digits -:n = 3

-- given
CREATE TABLE currency (code text PRIMARY KEY, digits integer, since date, note text);
INSERT INTO currency VALUES ('USD', 2);
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('OK', 'BAD');
CREATE TABLE shop."Price" (id uuid, "order" integer, mood shop.mood, data jsonb, raw bytea, at timestamptz DEFAULT now(), open boolean);

-- up

-- TRANSACTIONAL
UPDATE currency SET note = ':n', since = '1970-01-01'::date + 1 WHERE digits -(-1) = 3;

-- down

-- TRANSACTIONAL
UPDATE currency SET note = NULL, since = NULL WHERE note = ':n' AND since > '1970-01-01'::date AND (-1) < 0;
