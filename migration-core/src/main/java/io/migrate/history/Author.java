package io.migrate.history;

import io.migrate.operation.RunArguments;
import org.jspecify.annotations.Nullable;

/**
 * Who ran a part, and with what.
 *
 * @param user the database user
 * @param application what the run called itself
 * @param host the machine it ran on
 * @param tool the engine's name and version
 * @param arguments what the run was asked with beside its target
 */
public record Author(@Nullable String user, @Nullable String application, @Nullable String host, @Nullable String tool,
		RunArguments arguments) {

}
