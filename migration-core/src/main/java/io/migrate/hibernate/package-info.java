/**
 * Entities, as Hibernate's metadata, to a schema model. The only user of Hibernate.
 */
@NullMarked
package io.migrate.hibernate;

import org.jspecify.annotations.NullMarked;
