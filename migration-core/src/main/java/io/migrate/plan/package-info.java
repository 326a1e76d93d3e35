/**
 * Graph, current heads and target to ordered steps.
 */
@NullMarked
package io.migrate.plan;

import org.jspecify.annotations.NullMarked;
