/**
 * Wires the engine into an application and runs it before JPA and before the port opens.
 */
@NullMarked
package io.migrate.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
