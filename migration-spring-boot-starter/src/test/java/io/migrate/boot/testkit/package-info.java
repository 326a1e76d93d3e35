/**
 * What the starter's tests share.
 */
@NullMarked
package io.migrate.boot.testkit;

import org.jspecify.annotations.NullMarked;
