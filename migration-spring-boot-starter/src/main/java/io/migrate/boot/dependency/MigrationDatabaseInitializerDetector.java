package io.migrate.boot.dependency;

import java.util.Set;

import io.migrate.boot.autoconfigure.MigrationInitializer;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Tells Boot that {@link MigrationInitializer} initializes the database, so that
 * everything that uses one waits for it, {@code data.sql} included.
 */
final class MigrationDatabaseInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		return Set.of(MigrationInitializer.class);
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
