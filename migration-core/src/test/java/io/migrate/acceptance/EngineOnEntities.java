package io.migrate.acceptance;

import java.nio.file.Path;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.hibernate.EntityModelReader;
import io.migrate.hibernate.EntityModelSource;
import io.migrate.report.RevisionReport;
import io.migrate.testkit.TestDatabase;

/**
 * The engine as an application has it: entities, revisions in a folder, a database.
 */
record EngineOnEntities(EntityModelSource entities, RevisionFormat format, Path folder, TestDatabase database) {

	MigrationEngine engine() {
		return onModel().engine();
	}

	RevisionReport generate() {
		return onModel().generate();
	}

	private EngineOnModel onModel() {
		return new EngineOnModel((major) -> EntityModelReader.read(this.entities.withServerVersion(major)), this.format,
				this.folder, this.database);
	}

}
