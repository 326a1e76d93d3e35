-- ! code

-- given
CREATE TABLE users (a integer, b integer);
INSERT INTO users VALUES (1, 1);

-- up

-- TRANSACTIONAL
-- nothing
