/**
 * Two schema models to the operations between them: pure functions.
 */
@NullMarked
package io.migrate.diff;

import org.jspecify.annotations.NullMarked;
