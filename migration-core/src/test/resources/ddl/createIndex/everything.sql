-- + unique index ix users on shop.users

-- given
CREATE SCHEMA shop;
CREATE TABLE shop.users (a integer, b text, c integer[]);
INSERT INTO shop.users VALUES (1, 'x', '{}');

-- up

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
-- ! SCAN: Reads the whole table; reads and writes go on.
-- ! MAY_FAIL: Fails when two rows have the same key.
CREATE UNIQUE INDEX CONCURRENTLY "ix users" ON shop.users (b COLLATE "C" text_pattern_ops DESC, (lower(b) || ';'), a NULLS FIRST, a DESC NULLS LAST) INCLUDE (c) NULLS NOT DISTINCT WITH (fillfactor = 70) WHERE b IS NOT NULL OR a > 1;

-- down

-- AUTOCOMMIT, SHARE UPDATE EXCLUSIVE
DROP INDEX CONCURRENTLY shop."ix users";
