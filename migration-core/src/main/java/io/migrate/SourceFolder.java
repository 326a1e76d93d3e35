package io.migrate;

import java.nio.file.Path;

import io.migrate.plan.Revisions;

/**
 * The folder that a new revision belongs to.
 */
final class SourceFolder {

	private SourceFolder() {
	}

	static Path of(MigrationSettings.Generation generation, Revisions revisions, RevisionFormat format) {
		return Path.of(java.util.Objects.requireNonNull(generation.sourceDir()));
	}

}
