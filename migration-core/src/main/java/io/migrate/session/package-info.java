/**
 * One connection to PostgreSQL: statements, transactions, the lock.
 */
@NullMarked
package io.migrate.session;

import org.jspecify.annotations.NullMarked;
