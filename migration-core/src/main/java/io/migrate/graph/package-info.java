/**
 * The revision graph: immutable, knows neither files nor database.
 */
@NullMarked
package io.migrate.graph;

import org.jspecify.annotations.NullMarked;
