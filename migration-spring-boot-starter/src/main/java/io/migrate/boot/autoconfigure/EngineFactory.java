package io.migrate.boot.autoconfigure;

import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.MigrationSettings.Connections;
import io.migrate.MigrationSettings.Generation;
import io.migrate.MigrationSettings.Running;
import io.migrate.boot.Development;
import io.migrate.boot.autoconfigure.MigrationProperties.TransactionScope;
import io.migrate.run.RunListener;
import io.migrate.schema.SchemaModel;
import io.migrate.script.ClassPathScripts;
import io.migrate.script.CombinedScripts;
import io.migrate.script.ResourceLister;
import io.migrate.script.ScriptSource;
import io.migrate.script.SqlFileScripts;
import java.nio.file.Path;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Makes an engine of what an application has: its properties, its bean definitions, its
 * data sources.
 */
record EngineFactory(MigrationProperties properties, RunningApplication application, Development development) {

	/**
	 * Makes it.
	 * @param model asked for when it is needed: what shapes the model may be broken
	 */
	MigrationEngine create(Connections connections, ObjectProvider<EntityModel> model,
			List<MigrationCustomizer> customizers, RunListener listener) {
		IntFunction<SchemaModel> entities = this.application.hasEntityModel()
				? (serverMajor) -> model.getObject().apply(serverMajor) : null;
		MigrationSettings settings = new MigrationSettings(connections, scripts(), entities, generation(), running());
		for (MigrationCustomizer customizer : customizers) {
			settings = customizer.customize(settings);
		}
		return MigrationEngine.of(settings, listener);
	}

	private ScriptSource scripts() {
		ClassLoader loader = this.application.classLoader();
		return new CombinedScripts(List.of(ClassPathScripts.ofPackage(loader, packageName()),
				new SqlFileScripts(this.properties.locations(), ResourceLister.of(loader))));
	}

	String packageName() {
		String set = this.properties.packageName();
		return (set != null) ? set : this.application.migrationsPackage();
	}

	private Generation generation() {
		Path classes = this.application.origin().location();
		return new Generation(this.properties.format(), this.properties.sourceDir(), packageName(),
				this.properties.locations(), (classes != null) ? classes.toString() : null,
				this.properties.contract().mode(), this.properties.rename(), this.properties.value().byColumn(),
				this.properties.include(), this.properties.exclude(), this.properties.excludeMembers());
	}

	private Running running() {
		return new Running(this.properties.historySchema(), this.properties.role(), this.properties.searchPath(),
				this.properties.lockBudget(), this.properties.transaction() == TransactionScope.PER_RUN,
				this.properties.ahead(), this.development.active(), this.application.name(), Clock.systemUTC());
	}

}
