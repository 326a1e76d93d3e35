package io.migrate.plan;

import org.jspecify.annotations.Nullable;

/**
 * A change of one row of {@code migrate_version}.
 *
 * @param removed the revision whose row goes, null where one is only added
 * @param added the revision whose row comes, null where one only goes
 */
public record VersionChange(@Nullable String removed, @Nullable String added) {

}
