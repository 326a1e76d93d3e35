package io.migrate.session;

import java.time.Duration;
import java.util.List;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * What a connection that changes the database is set to, whatever the server, the
 * database or the role have as their defaults: no time-out may end a migration that the
 * engine did not set itself.
 *
 * @param applicationName what {@code pg_stat_activity} shows
 * @param role the role to become, null to stay the one that logged in
 * @param searchPath schemas, the default one first; empty to leave it as it is
 * @param lockTimeout how long a statement waits for a lock, zero for ever
 */
public record SessionSettings(String applicationName, @Nullable String role, List<String> searchPath,
		Duration lockTimeout) {

	/** The manual, section 20.11.1; transaction_timeout came with version 17. */
	private static final String APPLY = """
			SELECT set_config('role', coalesce(w.role, current_setting('role')), w.local),
				set_config('application_name', w.name, w.local),
				set_config('lock_timeout', w.lock, w.local),
				set_config('statement_timeout', '0', w.local),
				set_config('idle_in_transaction_session_timeout', '0', w.local),
				set_config('idle_session_timeout', '0', w.local),
				CASE WHEN current_setting('transaction_timeout', true) IS NOT NULL
					THEN set_config('transaction_timeout', '0', w.local) END,
				set_config('standard_conforming_strings', 'on', w.local),
				set_config('search_path', coalesce(
					(SELECT string_agg(quote_ident(s), ', ' ORDER BY n) FROM unnest(w.path) WITH ORDINALITY p(s, n)),
					current_setting('search_path')), w.local)
			FROM (SELECT ?::text AS role, ?::text AS name, ?::text AS lock, ?::text[] AS path,
				?::boolean AS local) w""";

	public SessionSettings {
		searchPath = List.copyOf(searchPath);
	}

	public static SessionSettings named(String applicationName) {
		return new SessionSettings(applicationName, null, List.of(), Duration.ZERO);
	}

	public SessionSettings withRole(@Nullable String value) {
		return new SessionSettings(this.applicationName, value, this.searchPath, this.lockTimeout);
	}

	public SessionSettings withSearchPath(List<String> value) {
		return new SessionSettings(this.applicationName, this.role, value, this.lockTimeout);
	}

	public SessionSettings withLockTimeout(Duration value) {
		return new SessionSettings(this.applicationName, this.role, this.searchPath, value);
	}

	/**
	 * Sets all of it in one statement.
	 * @param local whether only until the transaction ends; else outside a transaction,
	 * so that it outlives a rollback
	 * @throws MigrationException if the role is none, or not for this user
	 */
	void applyTo(Session session, boolean local) {
		try {
			session.query(APPLY, this.role, this.applicationName, this.lockTimeout.toMillis() + "ms",
					this.searchPath.toArray(String[]::new), local);
		}
		catch (StatementException ex) {
			// invalid_parameter_value: there is none; insufficient_privilege: no member
			// of it
			if (this.role == null || !ex.hasState("22023", "42501")) {
				throw ex;
			}
			throw new MigrationException("Role '" + this.role + "' cannot change the database.", ex.getMessage() + ".",
					"Set migrate.role to a role that there is, and GRANT it to the user that logs in.", ex);
		}
	}

}
