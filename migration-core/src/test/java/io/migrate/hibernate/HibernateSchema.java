package io.migrate.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.testkit.TestDatabase;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.GenerationTarget;

/**
 * Lets Hibernate itself create the schema of a running application: a whole session
 * factory with a connection, then its own DDL.
 */
final class HibernateSchema implements GenerationTarget {

	private final Connection connection;

	private final List<String> failures = new ArrayList<>();

	private HibernateSchema(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Creates the schema; returns the statements that PostgreSQL refused, which Hibernate
	 * only logs.
	 */
	@SuppressWarnings("try")
	static List<String> create(EntityModelSource source, TestDatabase database) {
		Map<String, Object> settings = new LinkedHashMap<>(source.settings());
		settings.put("jakarta.persistence.jdbc.url", database.url());
		settings.put("jakarta.persistence.jdbc.user", database.user());
		settings.put("jakarta.persistence.jdbc.password", database.password());
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder().applySettings(settings).build();
		MetadataSources sources = new MetadataSources(registry);
		source.managedPackages().forEach(sources::addPackage);
		source.managedClasses().forEach(sources::addAnnotatedClassName);
		source.mappingResources().forEach(sources::addResource);
		Metadata metadata = sources.buildMetadata();
		try (SessionFactory factory = metadata.buildSessionFactory(); Connection connection = database.connect()) {
			HibernateSchema schema = new HibernateSchema(connection);
			new SchemaCreatorImpl((ServiceRegistryImplementor) registry).doCreation(metadata, true, schema);
			return schema.failures;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			StandardServiceRegistryBuilder.destroy(registry);
		}
	}

	static int serverVersion(TestDatabase database) {
		return Integer.parseInt(database.query("show server_version_num").get(0)) / 10000;
	}

	@Override
	public void prepare() {
	}

	@Override
	public void accept(String command) {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(command);
		}
		catch (SQLException ex) {
			this.failures.add(command + ": " + ex.getMessage());
		}
	}

	@Override
	public void release() {
	}

}
