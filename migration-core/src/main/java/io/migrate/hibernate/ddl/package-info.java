/**
 * Reads the pieces of PostgreSQL's DDL that mappings hold. Knows nothing of Hibernate.
 */
@NullMarked
package io.migrate.hibernate.ddl;

import org.jspecify.annotations.NullMarked;
