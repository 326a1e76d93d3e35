/**
 * Entities that use every way of saying something about a schema.
 */
@NullUnmarked
package io.migrate.hibernate.feature;

import org.jspecify.annotations.NullUnmarked;
