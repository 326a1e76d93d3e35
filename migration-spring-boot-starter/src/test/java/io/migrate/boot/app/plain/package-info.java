/**
 * An application with nothing of its own.
 */
@NullMarked
package io.migrate.boot.app.plain;

import org.jspecify.annotations.NullMarked;
