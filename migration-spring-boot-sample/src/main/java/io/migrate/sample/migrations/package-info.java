/**
 * The history of the shop's schema, written by the tool.
 */
@NullMarked
package io.migrate.sample.migrations;

import org.jspecify.annotations.NullMarked;
