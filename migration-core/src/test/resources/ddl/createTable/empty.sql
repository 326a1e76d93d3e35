-- + table users

-- up

-- TRANSACTIONAL
CREATE TABLE users ();

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE users;
