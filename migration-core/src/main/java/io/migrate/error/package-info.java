/**
 * What a user is told when something cannot be done. Depends on nothing.
 */
@NullMarked
package io.migrate.error;

import org.jspecify.annotations.NullMarked;
