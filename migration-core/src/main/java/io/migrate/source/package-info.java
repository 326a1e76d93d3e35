/**
 * Operations to the source text of a revision.
 */
@NullMarked
package io.migrate.source;

import org.jspecify.annotations.NullMarked;
