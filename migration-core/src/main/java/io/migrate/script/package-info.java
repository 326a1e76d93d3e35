/**
 * Revisions as users write them, in Java and SQL, and where they are found.
 */
@NullMarked
package io.migrate.script;

import org.jspecify.annotations.NullMarked;
