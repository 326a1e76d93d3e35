package io.migrate.hibernate;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.migrate.error.MigrationException;
import io.migrate.hibernate.ddl.StoredName;
import io.migrate.schema.QualifiedName;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.service.Service;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's metadata as it stands when a session factory has just taken it, but without
 * one and without a connection. Holds services until it is closed.
 */
final class EntityMetadata implements AutoCloseable {

	private final StandardServiceRegistry registry;

	private final GeneratedNames names;

	private final MetadataImplementor metadata;

	private final SqlStringGenerationContext context;

	private final Map<Column, Integer> declaredChecks = new IdentityHashMap<>();

	private EntityMetadata(StandardServiceRegistry registry, EntityModelSource source) {
		this.registry = registry;
		requirePostgres(dialect());
		MetadataBuilderImplementor builder = (MetadataBuilderImplementor) sources(source)
			.getMetadataBuilder(this.registry);
		MetadataContributions.applyTo(builder, registry);
		this.names = new GeneratedNames(builder.getMetadataBuildingOptions().getImplicitNamingStrategy());
		builder.applyImplicitNamingStrategy(this.names.noting());
		this.metadata = (MetadataImplementor) builder.build();
		this.context = SqlStringGenerationContextImpl.fromConfigurationMap(service(JdbcEnvironment.class),
				this.metadata.getDatabase(), service(ConfigurationService.class).getSettings());
		for (Namespace namespace : this.metadata.getDatabase().getNamespaces()) {
			for (Table table : namespace.getTables()) {
				table.getColumns()
					.forEach((column) -> this.declaredChecks.put(column, column.getCheckConstraints().size()));
			}
		}
	}

	/**
	 * Builds the metadata.
	 * @throws RuntimeException of Hibernate's, where it rejects a mapping
	 */
	static EntityMetadata of(EntityModelSource source) {
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder(
				new BootstrapServiceRegistryBuilder().applyClassLoader(source.classLoader()).build())
			.applySettings(offline(source.settings()))
			.build();
		try {
			EntityMetadata entities = new EntityMetadata(registry, source);
			BeanValidation.applyTo(entities);
			entities.metadata.orderColumns(false);
			entities.metadata.validate();
			return entities;
		}
		catch (RuntimeException | LinkageError ex) {
			StandardServiceRegistryBuilder.destroy(registry);
			throw ex;
		}
	}

	/**
	 * The settings without those that would touch a database, and with what the database
	 * would have told.
	 */
	private static Map<String, Object> offline(Map<String, Object> settings) {
		Map<String, Object> offline = new LinkedHashMap<>(settings);
		offline.keySet()
			.removeIf((key) -> key.startsWith("hibernate.hbm2ddl.auto")
					|| key.contains("persistence.schema-generation."));
		offline.put(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
		if (!offline.containsKey(AvailableSettings.DIALECT)) {
			offline.putIfAbsent(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
			offline.putIfAbsent(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, "14");
		}
		return offline;
	}

	private MetadataSources sources(EntityModelSource source) {
		MetadataSources sources = new MetadataSources(this.registry);
		// sorted, because some of what Hibernate decides goes by who comes first
		source.managedPackages().stream().sorted().forEach(sources::addPackage);
		source.managedClasses().stream().sorted().forEach(sources::addAnnotatedClassName);
		source.mappingResources().forEach(sources::addResource);
		return sources;
	}

	private static void requirePostgres(Dialect dialect) {
		if (!(dialect instanceof PostgreSQLDialect)) {
			throw new MigrationException("The entity model cannot be read.",
					"Its Hibernate dialect is " + dialect.getClass().getName() + ", and only PostgreSQL is supported.",
					"Remove the setting " + AvailableSettings.DIALECT + ", or set it to "
							+ PostgreSQLDialect.class.getName() + ".");
		}
	}

	MetadataImplementor metadata() {
		return this.metadata;
	}

	Dialect dialect() {
		return service(JdbcEnvironment.class).getDialect();
	}

	SqlStringGenerationContext context() {
		return this.context;
	}

	/**
	 * How many of a column's checks come from its mapping; those behind come from Bean
	 * Validation, in no order.
	 */
	int declaredChecks(Column column) {
		return this.declaredChecks.getOrDefault(column, 0);
	}

	<S extends Service> S service(Class<S> role) {
		return this.registry.requireService(role);
	}

	/**
	 * The name of a constraint or an index, null where it is to be made.
	 */
	@Nullable String wantedName(@Nullable String name) {
		return this.names.wanted(name);
	}

	QualifiedName nameOf(Table table) {
		return nameOf(table.getSchemaIdentifier(), table.getNameIdentifier());
	}

	/**
	 * An object's name in its schema, or in the one that the settings make the default.
	 */
	QualifiedName nameOf(@Nullable Identifier schema, Identifier name) {
		return new QualifiedName(schemaOf(schema), StoredName.of(name.getText(), name.isQuoted()));
	}

	@Nullable String schemaOf(@Nullable Identifier schema) {
		Identifier effective = this.context.schemaWithDefault(schema);
		return (effective != null) ? StoredName.of(effective.getText(), effective.isQuoted()) : null;
	}

	/**
	 * What an exception says, and what its deepest cause adds.
	 */
	static String words(Throwable problem) {
		Throwable cause = problem;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		String said = said(problem);
		String why = said(cause);
		return said.contains(why) ? said : said + " (" + why + ")";
	}

	private static String said(Throwable problem) {
		String message = problem.getMessage();
		return (message != null && !message.isBlank()) ? message : problem.getClass().getName();
	}

	@Override
	public void close() {
		StandardServiceRegistryBuilder.destroy(this.registry);
	}

}
