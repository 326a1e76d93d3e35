package io.migrate.boot.autogenerate;

import io.migrate.MigrationEngine;
import io.migrate.RevisionRequest;
import io.migrate.boot.Development;
import io.migrate.boot.autoconfigure.NamedEngines;
import io.migrate.boot.cli.CommandAction;
import io.migrate.boot.cli.RevisionText;
import io.migrate.report.CurrentReport;
import io.migrate.report.RunReport;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Writes a revision with what the entities ask for and says what it wrote and why. In
 * development a database that lacks revisions gets them first; elsewhere the engine
 * refuses.
 *
 * @param message null to name it after the changes
 */
record AutogenerateAction(@Nullable String message) implements CommandAction {

	@Override
	public int run(ConfigurableApplicationContext context) {
		MigrationEngine engine = NamedEngines.of(context).get(null);
		if (context.getBean(Development.class).active()) {
			bringUp(engine);
		}
		System.out.println(RevisionText.of(engine.revision(RevisionRequest.autogenerate(this.message, null))));
		return 0;
	}

	private static void bringUp(MigrationEngine engine) {
		CurrentReport current = engine.current();
		if (!current.pending().isEmpty() || !current.deferred().isEmpty()) {
			RunReport run = engine.upgrade("head", true);
			System.out.println("The database was behind; ran first: " + String.join(", ", run.done()));
		}
	}

}
