/**
 * The schema of one database as immutable values. Depends on nothing but {@code error}.
 */
@NullMarked
package io.migrate.schema;

import org.jspecify.annotations.NullMarked;
