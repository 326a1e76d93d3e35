/**
 * Who buys.
 */
@NullMarked
package io.migrate.sample.customer;

import org.jspecify.annotations.NullMarked;
