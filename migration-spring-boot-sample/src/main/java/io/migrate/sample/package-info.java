/**
 * A small shop, one package for each thing it does: what an application that uses the
 * starter looks like.
 */
@NullMarked
package io.migrate.sample;

import org.jspecify.annotations.NullMarked;
