/**
 * Changes to a schema as data, and the {@code op} that migration authors collect them
 * with.
 */
@NullMarked
package io.migrate.operation;

import org.jspecify.annotations.NullMarked;
