-- + table users, unless it exists

-- up

-- TRANSACTIONAL
CREATE TABLE IF NOT EXISTS users ();

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE IF EXISTS users;
