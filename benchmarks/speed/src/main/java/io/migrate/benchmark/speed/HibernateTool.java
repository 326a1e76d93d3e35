package io.migrate.benchmark.speed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;

/**
 * What {@code hibernate.hbm2ddl.auto=update} does, its statements collected rather than
 * run.
 */
final class HibernateTool implements Tool {

	@Override
	public String name() {
		return "hibernate-update";
	}

	@Override
	public List<Workload> workloads() {
		return List.of(Workload.A);
	}

	@Override
	public String run(Cell cell) throws Exception {
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
			.applySetting("hibernate.connection.url", cell.url())
			.applySetting("hibernate.connection.username", Cell.USER)
			.build();
		try {
			MetadataSources sources = new MetadataSources(registry);
			for (int number = 0; number < cell.size(); number++) {
				sources.addAnnotatedClassName(Inputs.PACKAGE + "." + Inputs.className(number));
			}
			return update(registry, sources.buildMetadata()) + " statements";
		}
		finally {
			StandardServiceRegistryBuilder.destroy(registry);
		}
	}

	private static int update(StandardServiceRegistry registry, Metadata metadata) {
		Map<String, Object> settings = new HashMap<>(registry.requireService(ConfigurationService.class).getSettings());
		List<String> statements = new ArrayList<>();
		registry.requireService(SchemaManagementTool.class)
			.getSchemaMigrator(settings)
			.doMigration(metadata,
					SchemaManagementToolCoordinator.buildExecutionOptions(settings, ExceptionHandlerHaltImpl.INSTANCE),
					ContributableMatcher.ALL, new Collecting(statements));
		return statements.size();
	}

	/** A script that is kept in memory. */
	private record Collecting(List<String> statements) implements TargetDescriptor, ScriptTargetOutput {

		@Override
		public EnumSet<TargetType> getTargetTypes() {
			return EnumSet.of(TargetType.SCRIPT);
		}

		@Override
		public ScriptTargetOutput getScriptTargetOutput() {
			return this;
		}

		@Override
		public void prepare() {
		}

		@Override
		public void accept(String statement) {
			this.statements.add(statement);
		}

		@Override
		public void release() {
		}

	}

}
