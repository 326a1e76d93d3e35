package io.migrate.boot.autoconfigure;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.MigrationSettings.Connections;
import io.migrate.MigrationSettings.Generation;
import io.migrate.MigrationSettings.Running;
import io.migrate.boot.Development;
import io.migrate.boot.autoconfigure.MigrationProperties.TransactionScope;
import io.migrate.schema.SchemaModel;
import io.migrate.script.ScriptSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes an engine of what an application has: its properties, its bean definitions, its
 * data sources.
 */
record EngineFactory(MigrationProperties properties, RunningApplication application, Development development) {

	MigrationEngine create(Connections connections, @Nullable Supplier<SchemaModel> model,
			List<MigrationCustomizer> customizers) {
		ScriptSource scripts = List::of;
		MigrationSettings settings = new MigrationSettings(connections, scripts, model, generation(), running());
		for (MigrationCustomizer customizer : customizers) {
			settings = customizer.customize(settings);
		}
		throw new UnsupportedOperationException("engine of " + settings);
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
				this.properties.include(), this.properties.exclude());
	}

	private Running running() {
		return new Running(this.properties.historySchema(), this.properties.lockBudget(),
				this.properties.transaction() == TransactionScope.PER_RUN, this.properties.ahead(),
				this.development.active(), this.application.name(), Clock.systemUTC());
	}

}
