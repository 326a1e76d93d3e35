package io.migrate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.migrate.history.DatabaseState;
import io.migrate.schema.SchemaModel;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;

/**
 * The database, and what the entities want it to be.
 */
record BothSchemas(DatabaseSchema database, SchemaModel wanted) {

	/**
	 * Reads both at a time, as each takes long and neither needs the other: the entities
	 * in the caller's thread, where the application's own code may be called, the
	 * database in one beside it, which has ended when this ends.
	 */
	static BothSchemas read(Session session, DatabaseState state, MigrationSettings settings) {
		ServerInfo server = settings.running().seen(session.info());
		CompletableFuture<DatabaseSchema> reading = CompletableFuture
			.supplyAsync(() -> DatabaseSchema.read(session, server, state, settings), BothSchemas::start);
		try {
			SchemaModel wanted = EntityDifference.wanted(settings.model(), server);
			return new BothSchemas(result(reading), wanted);
		}
		finally {
			reading.exceptionally((ex) -> null).join();
		}
	}

	private static void start(Runnable reading) {
		Thread thread = new Thread(reading, "migrate-catalog");
		thread.setDaemon(true);
		thread.start();
	}

	private static <T> T result(CompletableFuture<T> future) {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
