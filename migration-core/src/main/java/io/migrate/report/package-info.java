/**
 * What the engine answers: values whose components are the keys of the command line's
 * {@code --json}.
 */
@NullMarked
package io.migrate.report;

import org.jspecify.annotations.NullMarked;
