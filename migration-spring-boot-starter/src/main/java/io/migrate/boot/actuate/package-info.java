/**
 * What a running application tells of its migrations.
 */
@NullMarked
package io.migrate.boot.actuate;

import org.jspecify.annotations.NullMarked;
