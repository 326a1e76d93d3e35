/**
 * {@code -Dmigrate.autogenerate}: from Maven's command line to a written revision.
 */
@NullMarked
package io.migrate.boot.autogenerate;

import org.jspecify.annotations.NullMarked;
