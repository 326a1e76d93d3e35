/**
 * What the shop sells. Depends on nothing else of the shop but addresses.
 */
@NullMarked
package io.migrate.sample.catalog;

import org.jspecify.annotations.NullMarked;
