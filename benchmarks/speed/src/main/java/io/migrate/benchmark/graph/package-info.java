/**
 * How long resolving and planning take as the number of revisions grows.
 */
@NullMarked
package io.migrate.benchmark.graph;

import org.jspecify.annotations.NullMarked;
