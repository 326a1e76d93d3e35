/**
 * Many revisions made one: their operations, shortened where nothing can tell.
 */
@NullMarked
package io.migrate.squash;

import org.jspecify.annotations.NullMarked;
