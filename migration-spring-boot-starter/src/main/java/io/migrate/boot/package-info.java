/**
 * Where and how an application runs, as far as migrations care. Used by all packages
 * below.
 */
@NullMarked
package io.migrate.boot;

import org.jspecify.annotations.NullMarked;
