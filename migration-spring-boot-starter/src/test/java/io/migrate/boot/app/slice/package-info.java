/**
 * An application of which tests start slices.
 */
@NullMarked
package io.migrate.boot.app.slice;

import org.jspecify.annotations.NullMarked;
