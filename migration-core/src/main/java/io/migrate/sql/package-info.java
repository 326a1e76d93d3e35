/**
 * Operations to SQL statements with their conduct: pure functions.
 */
@NullMarked
package io.migrate.sql;

import org.jspecify.annotations.NullMarked;
