/**
 * An application that looks around while its database is migrated.
 */
@NullMarked
package io.migrate.boot.app.order;

import org.jspecify.annotations.NullMarked;
