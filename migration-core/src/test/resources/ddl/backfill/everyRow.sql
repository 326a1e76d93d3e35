-- ~ rows of users: b = a, a = b

-- given
CREATE TABLE users (a integer, b integer);
INSERT INTO users VALUES (1, 1);

-- up

-- BATCHED, ROW EXCLUSIVE
UPDATE users SET b = a, a = b;
