package io.migrate;

import org.jspecify.annotations.Nullable;

/**
 * Where a new revision file goes, and as what.
 *
 * @param format null as the settings have it
 * @param location which of several locations of SQL revisions; null for that of its
 * parent
 */
public record RevisionPlace(@Nullable RevisionFormat format, @Nullable String location) {

	/** As the settings have it, beside its parent. */
	public static final RevisionPlace USUAL = new RevisionPlace(null, null);

}
