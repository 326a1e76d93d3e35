-- ~ constraint Old -> new on orders

-- given
CREATE TABLE orders (id bigint CONSTRAINT "Old" UNIQUE);

-- up

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders RENAME CONSTRAINT "Old" TO new;

-- down

-- TRANSACTIONAL, ACCESS EXCLUSIVE
ALTER TABLE orders RENAME CONSTRAINT new TO "Old";
