package io.migrate.session;

/**
 * Opens physical connections to one database. A connection is opened only when somebody
 * asks for it.
 */
public interface SessionFactory {

	/**
	 * Opens a connection for looking: replicas, read-only servers and poolers are let
	 * through.
	 * @throws io.migrate.error.MigrationException if nothing answers, or something that
	 * is not PostgreSQL
	 */
	Session open();

	/**
	 * Opens a connection for changing the database, with its settings applied.
	 * @throws io.migrate.error.MigrationException also if the server is a replica or
	 * read-only, or if a pooler stands before it
	 */
	default Session openForWork(SessionSettings settings) {
		Session session = open();
		try {
			session.info().requireFitForWork();
			settings.applyTo(session, false);
			return session;
		}
		catch (RuntimeException ex) {
			session.close();
			throw ex;
		}
	}

}
