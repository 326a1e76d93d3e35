/**
 * Holds the engine against real entity models.
 */
@NullMarked
package io.migrate.benchmark.corpora;

import org.jspecify.annotations.NullMarked;
