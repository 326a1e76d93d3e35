-- ? Which value?
-- Or:
-- ; DROP TABLE users; \q

-- given
CREATE TABLE users (a integer, b integer);
INSERT INTO users VALUES (1, 1);

-- up

-- TRANSACTIONAL
-- review: Which value?
-- Or:
-- ; DROP TABLE users; \q
