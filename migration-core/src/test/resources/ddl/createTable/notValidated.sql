-- + table users

-- given
CREATE TABLE orgs (id bigint PRIMARY KEY);

-- up

-- TRANSACTIONAL
CREATE TABLE users (
    id bigint NOT NULL
);

-- TRANSACTIONAL, SHARE ROW EXCLUSIVE
ALTER TABLE users ADD CONSTRAINT fk_users_org FOREIGN KEY (id) REFERENCES orgs (id) NOT VALID;

-- TRANSACTIONAL
ALTER TABLE users ADD CONSTRAINT ck_users_id CHECK (id > 0) NOT VALID;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
-- ! DATA_LOSS: The rows of the table are lost.
-- ! INCOMPATIBLE: A release that still uses the table fails.
DROP TABLE users;
