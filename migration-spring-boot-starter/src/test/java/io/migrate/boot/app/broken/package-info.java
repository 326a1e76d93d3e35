/**
 * An application that is started in a process of its own: nothing of it works.
 */
@NullMarked
package io.migrate.boot.app.broken;

import org.jspecify.annotations.NullMarked;
