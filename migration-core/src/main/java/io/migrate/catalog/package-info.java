/**
 * Database to schema model, by a constant number of queries.
 */
@NullMarked
package io.migrate.catalog;

import org.jspecify.annotations.NullMarked;
