/**
 * Faults as description and action.
 */
@NullMarked
package io.migrate.boot.diagnostics;

import org.jspecify.annotations.NullMarked;
