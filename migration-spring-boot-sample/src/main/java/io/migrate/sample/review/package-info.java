/**
 * What customers say of products, and what they wish for.
 */
@NullMarked
package io.migrate.sample.review;

import org.jspecify.annotations.NullMarked;
