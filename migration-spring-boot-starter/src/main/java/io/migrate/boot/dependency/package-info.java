/**
 * Who waits for whom at start-up.
 */
@NullMarked
package io.migrate.boot.dependency;

import org.jspecify.annotations.NullMarked;
