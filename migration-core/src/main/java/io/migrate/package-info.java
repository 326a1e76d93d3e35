/**
 * The engine: the one door to everything, for the command line, the starter and
 * applications.
 */
@NullMarked
package io.migrate;

import org.jspecify.annotations.NullMarked;
