-- + table types

-- given
CREATE TYPE mood AS ENUM ('sad', 'happy');

-- up

-- TRANSACTIONAL
CREATE TABLE types (
    c0 varchar,
    c1 char(1),
    c2 char(3),
    c3 numeric(10,2),
    c4 timestamptz(6),
    c5 timetz(0),
    c6 interval day to second(3),
    c7 interval(2),
    c8 interval year,
    c9 "char",
    c10 bit(3),
    c11 double precision,
    c12 text[],
    c13 varchar(5)[],
    c14 mood,
    c15 mood[],
    c16 int4range,
    c17 jsonb,
    c18 oid,
    c19 bpchar,
    c20 inet
);

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE types;
