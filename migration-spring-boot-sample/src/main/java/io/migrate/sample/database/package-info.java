/**
 * The PostgreSQL server that the shop starts for itself where it is given none.
 */
@NullMarked
package io.migrate.sample.database;

import org.jspecify.annotations.NullMarked;
