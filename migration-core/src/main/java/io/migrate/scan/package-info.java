/**
 * The one SQL scanner: tokens, statements, and what a statement needs from its
 * transaction.
 */
@NullMarked
package io.migrate.scan;

import org.jspecify.annotations.NullMarked;
