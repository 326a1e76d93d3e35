package io.migrate.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.migrate.AheadPolicy;
import io.migrate.RevisionFormat;
import io.migrate.diff.RenameMode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What an application can set.
 *
 * @param enabled Whether migrations are configured at all.
 * @param startup What to do about the database at start-up. Unless set: upgrade in
 * development, check otherwise.
 * @param target Where a start that upgrades brings the database to.
 * @param contract What becomes of contractions, the changes that would break the release
 * that is still running; without a value: write.
 * @param autogenerate Write a revision with what the entities ask for, then exit. The
 * value is its message; without one it is named after the changes.
 * @param packageName Package of Java revisions. Unless set: "migrations" below the
 * application's package.
 * @param locations Where SQL revisions are, as classpath: or file: locations.
 * @param format How new revisions are written.
 * @param sourceDir Folder of Java sources that new revisions are written to. Unless set
 * it is found from existing revisions or the build folder.
 * @param url JDBC URL for migrations, if not the application's: past a pooler, for
 * instance.
 * @param user Database user for migrations, if not the application's.
 * @param password Password of that user.
 * @param role Role that changes the database, if not the user that logs in: the owner of
 * the schema, for instance.
 * @param searchPath Schemas that names without one mean, the default one first. Unless
 * set: what the user has.
 * @param historySchema Schema of the tables that record what was run. Unless set: the
 * first of the search path.
 * @param lockBudget How long to try in all to get a lock.
 * @param transaction What one transaction holds.
 * @param ahead What to do on a database that knows revisions the application does not.
 * Unless set it starts where all of them are expansions.
 * @param rename What to make of a column that is gone beside a new one of the same shape.
 * @param value Value that existing rows get, as "table.column:SQL", several separated by
 * commas.
 * @param include Patterns of tables to compare; all where empty.
 * @param exclude Patterns of tables to leave alone.
 * @param excludeMembers Patterns of columns, constraints and indexes to leave alone, as
 * "table.name".
 * @param mavenArguments Whether -Dmigrate properties are taken over from the command line
 * of the Maven that runs the application.
 * @param commandLine The command line inside the application's archive.
 */
@ConfigurationProperties("migrate")
public record MigrationProperties(@DefaultValue("true") boolean enabled, @Nullable StartupMode startup,
		@DefaultValue("head") StartupTarget target, @DefaultValue("deferred") ContractChoice contract,
		@Nullable String autogenerate, @Name("package") @Nullable String packageName,
		@DefaultValue("classpath:migrations") List<String> locations, @DefaultValue("java") RevisionFormat format,
		@Nullable String sourceDir, @Nullable String url, @Nullable String user, @Nullable String password,
		@Nullable String role, @DefaultValue List<String> searchPath, @Nullable String historySchema,
		@DefaultValue("10m") Duration lockBudget, @DefaultValue("per-revision") TransactionScope transaction,
		@Nullable AheadPolicy ahead, @DefaultValue("review") RenameMode rename, @DefaultValue("") ExistingValues value,
		@DefaultValue List<String> include, @DefaultValue List<String> exclude,
		@DefaultValue List<String> excludeMembers, @DefaultValue("true") boolean mavenArguments,
		@DefaultValue CommandLine commandLine) {

	/**
	 * The command line inside the application's archive.
	 *
	 * @param enabled Whether a first argument "migrate" means the command line. Read from
	 * system properties and the environment only.
	 */
	public record CommandLine(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * What one transaction holds.
	 */
	public enum TransactionScope {

		/** The whole run. */
		PER_RUN,

		/** One revision. */
		PER_REVISION

	}

}
