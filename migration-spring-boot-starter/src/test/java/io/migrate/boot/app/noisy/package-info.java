/**
 * An application that is started in a process of its own: everything prints.
 */
@NullMarked
package io.migrate.boot.app.noisy;

import org.jspecify.annotations.NullMarked;
