/**
 * Operations to SQL statements with their conduct, pure functions; the way in is
 * {@link io.migrate.sql.SqlGenerator}.
 */
@NullMarked
package io.migrate.sql;

import org.jspecify.annotations.NullMarked;
