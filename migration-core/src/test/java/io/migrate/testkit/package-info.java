/**
 * What tests of all modules share: a real PostgreSQL server.
 */
@NullMarked
package io.migrate.testkit;

import org.jspecify.annotations.NullMarked;
