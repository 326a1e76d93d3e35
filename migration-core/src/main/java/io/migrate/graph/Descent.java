package io.migrate.graph;

import org.jspecify.annotations.Nullable;

/**
 * Where a downgrade leads.
 *
 * @param to the revision that becomes the current one, null for base
 * @param over a label or a revision that says which way down is meant where there are
 * several; null for all
 */
record Descent(@Nullable String to, @Nullable String over) {

}
