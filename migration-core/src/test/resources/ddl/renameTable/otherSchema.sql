-- ~ table shop.users -> Customers

-- given
CREATE SCHEMA shop;
CREATE TABLE shop.users ();

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! INCOMPATIBLE: A release that still uses the old name fails.
ALTER TABLE shop.users RENAME TO "Customers";

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! INCOMPATIBLE: A release that still uses the old name fails.
ALTER TABLE shop."Customers" RENAME TO users;
