package io.migrate.boot.actuate;

import java.util.Map;
import java.util.TreeMap;

import io.migrate.MigrationEngine;
import io.migrate.boot.actuate.MigrationsDescriptor.ContextMigrations;
import io.migrate.boot.actuate.MigrationsDescriptor.DatabaseMigrations;
import io.migrate.boot.autoconfigure.NamedEngines;
import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

/**
 * Shows where the databases of a running application stand. It blocks, which Boot sees to
 * on WebFlux, and never compares schemas.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private final ApplicationContext context;

	public MigrationsEndpoint(ApplicationContext context) {
		this.context = context;
	}

	@ReadOperation
	public MigrationsDescriptor migrations() {
		Map<String, ContextMigrations> contexts = new TreeMap<>();
		for (ApplicationContext target = this.context; target != null; target = target.getParent()) {
			Map<String, DatabaseMigrations> databases = new TreeMap<>();
			NamedEngines.of(target).all().forEach((name, engine) -> databases.put(name, DatabaseMigrations.of(engine)));
			ApplicationContext parent = target.getParent();
			contexts.put(String.valueOf(target.getId()),
					new ContextMigrations(databases, (parent != null) ? parent.getId() : null));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * One revision: its card, its operations and its SQL.
	 * @return null, which is "not found", where no database knows it
	 */
	@ReadOperation
	public @Nullable RevisionDescriptor revision(@Selector String revision) {
		for (ApplicationContext target = this.context; target != null; target = target.getParent()) {
			for (MigrationEngine engine : NamedEngines.of(target).all().values()) {
				try {
					return RevisionDescriptor.of(engine.show(revision));
				}
				catch (UsageException ex) {
					// not a revision of this database
					continue;
				}
			}
		}
		return null;
	}

}
