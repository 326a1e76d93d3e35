package io.migrate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import io.migrate.diff.ContractMode;
import io.migrate.diff.RenameMode;
import io.migrate.error.MigrationException;
import io.migrate.run.RunSettings;
import io.migrate.schema.SchemaModel;
import io.migrate.script.ScriptSource;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;
import io.migrate.session.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * What an engine needs to know.
 *
 * @param connections how it reaches the database
 * @param scripts where the revisions are
 * @param model what the entities want; asked for only by autogenerate and {@code check};
 * null without entities
 * @param generation how new revisions are written
 * @param running how revisions are run
 */
public record MigrationSettings(Connections connections, ScriptSource scripts, @Nullable IntFunction<SchemaModel> model,
		Generation generation, Running running) {

	/** The same over other connections. */
	public MigrationSettings withConnections(Connections value) {
		return new MigrationSettings(value, this.scripts, this.model, this.generation, this.running);
	}

	/**
	 * How the database is reached.
	 *
	 * @param own opens the one physical connection that holds the lock and does the work;
	 * closed by the engine
	 * @param pooled borrows a connection of the application's pool for the start check;
	 * closed by the engine
	 */
	public record Connections(SessionFactory own, Supplier<Session> pooled) {

	}

	/**
	 * How new revisions are written.
	 *
	 * @param sourceDir the folder of Java sources ({@code migrate.source-dir}); null to
	 * find it
	 * @param packageName the package of Java revisions
	 * @param locations where SQL revisions are, {@code classpath:} or {@code file:}
	 * @param classesDir the folder or archive that the application's main class was
	 * loaded from; null where unknown
	 * @param values the value that existing rows get, as SQL, by {@code table.column}
	 * @param include patterns of tables to compare, all where empty
	 * @param exclude patterns of tables to leave alone
	 * @param excludeMembers patterns of columns, constraints and indexes to leave alone:
	 * {@code users.legacy_*}
	 */
	public record Generation(RevisionFormat format, @Nullable String sourceDir, String packageName,
			List<String> locations, @Nullable String classesDir, ContractMode contract, RenameMode rename,
			Map<String, String> values, List<String> include, List<String> exclude, List<String> excludeMembers) {

		public Generation {
			locations = List.copyOf(locations);
			values = Map.copyOf(values);
			include = List.copyOf(include);
			exclude = List.copyOf(exclude);
			excludeMembers = List.copyOf(excludeMembers);
		}

		/** Java revisions in a package, everything else as it comes. */
		public static Generation of(String packageName) {
			return new Generation(RevisionFormat.JAVA, null, packageName, List.of("classpath:migrations"), null,
					ContractMode.DEFERRED, RenameMode.REVIEW, Map.of(), List.of(), List.of(), List.of());
		}

	}

	/**
	 * How revisions are run.
	 *
	 * @param historySchema the schema of our own tables; null for the default one, which
	 * is the first of the search path where that is set
	 * @param role the role that changes the database; null for the user that logs in
	 * @param searchPath the schemas that names without one mean, the default one first;
	 * empty for what the user has
	 * @param lockBudget how long to try in all to get a lock
	 * @param perRun whether one transaction holds the whole run rather than each revision
	 * @param ahead what to do on a database that knows more; null for the rule of
	 * {@link AheadPolicy}
	 * @param development whether contractions may follow expansions in one run
	 * @param application the name under which runs are recorded and connections are seen
	 */
	public record Running(@Nullable String historySchema, @Nullable String role, List<String> searchPath,
			Duration lockBudget, boolean perRun, @Nullable AheadPolicy ahead, boolean development, String application,
			Clock clock) {

		/**
		 * Holds it.
		 * @throws MigrationException if the search path depends on who asks, which what
		 * the revisions made must not
		 */
		public Running {
			searchPath = List.copyOf(searchPath);
			if (searchPath.contains("$user")) {
				throw new MigrationException("migrate.search-path names '$user'.",
						"Where the tables are must not depend on who migrates.", "Name the schema itself.");
			}
		}

		/** The defaults: ten minutes for locks, a transaction for each revision. */
		public static Running defaults() {
			return new Running(null, null, List.of(), Duration.ofMinutes(10), false, null, false, "migrate",
					Clock.systemUTC());
		}

		/** The schema of our own tables; null where only the database can tell. */
		@Nullable String tables() {
			return (this.historySchema != null || this.searchPath.isEmpty()) ? this.historySchema
					: this.searchPath.get(0);
		}

		/** The server as it is seen along the search path. */
		ServerInfo seen(ServerInfo server) {
			return this.searchPath.isEmpty() ? server : server.withDefaultSchema(this.searchPath.get(0));
		}

		/** For whoever carries plans out, or writes them. */
		RunSettings settings() {
			return RunSettings
				.of(SessionSettings.named(this.application).withRole(this.role).withSearchPath(this.searchPath),
						this.lockBudget)
				.withHistorySchema(tables())
				.withPerRun(this.perRun);
		}

	}

}
