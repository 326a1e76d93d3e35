package io.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/**
 * Tells Boot that migrations look after the schema, so that {@code ddl-auto} is
 * {@code none} unless set. It is asked while JPA's properties are computed, so it
 * compares data sources and never asks for the engine.
 */
final class MigrationSchemaManagementProvider implements SchemaManagementProvider {

	private final ObjectProvider<DataSource> qualified;

	private final ObjectProvider<DataSource> dataSources;

	MigrationSchemaManagementProvider(ObjectProvider<DataSource> qualified, ObjectProvider<DataSource> dataSources) {
		this.qualified = qualified;
		this.dataSources = dataSources;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		DataSource own = this.qualified.getIfAvailable();
		DataSource migrated = (own != null) ? own : this.dataSources.getIfUnique();
		return dataSource.equals(migrated) ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
	}

}
