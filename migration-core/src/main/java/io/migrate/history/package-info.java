/**
 * Our own tables: the current heads and every part ever run.
 */
@NullMarked
package io.migrate.history;

import org.jspecify.annotations.NullMarked;
