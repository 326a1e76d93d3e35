-- ~ rows of users: b = a + 1

-- given
CREATE TABLE users (a integer, b integer);
INSERT INTO users VALUES (1, 1);

-- up

-- BATCHED, ROW EXCLUSIVE
UPDATE users SET b = a + 1 WHERE b IS NULL;
