/**
 * The command line inside the application's own archive:
 * {@code java -jar app.jar migrate …}.
 */
@NullMarked
package io.migrate.boot.cli;

import org.jspecify.annotations.NullMarked;
