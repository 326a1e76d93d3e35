package io.migrate.history;

import org.jspecify.annotations.Nullable;

/**
 * Who ran a part, and with what.
 *
 * @param user the database user
 * @param application what the run called itself
 * @param host the machine it ran on
 * @param tool the engine's name and version
 */
public record Author(@Nullable String user, @Nullable String application, @Nullable String host,
		@Nullable String tool) {

}
