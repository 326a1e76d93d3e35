/**
 * The one SQL scanner: tokens, statements, and the statements that it knows by their
 * words. Depends on {@code error} and {@code schema}.
 */
@NullMarked
package io.migrate.scan;

import org.jspecify.annotations.NullMarked;
