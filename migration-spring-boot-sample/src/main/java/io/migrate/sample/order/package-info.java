/**
 * What was bought and how it was paid.
 */
@NullMarked
package io.migrate.sample.order;

import org.jspecify.annotations.NullMarked;
