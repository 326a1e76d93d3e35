package io.migrate;

import org.jspecify.annotations.Nullable;

/**
 * The first revision of an application.
 *
 * @param format null as the settings have it
 * @param fromDatabase whether it describes the database as it is; else it is empty
 */
public record InitRequest(@Nullable RevisionFormat format, boolean fromDatabase) {

}
