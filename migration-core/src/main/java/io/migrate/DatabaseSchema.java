package io.migrate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.migrate.catalog.CatalogReader;
import io.migrate.catalog.ObjectScope;
import io.migrate.diff.ContractMode;
import io.migrate.diff.Drift;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryNames;
import io.migrate.operation.Operation;
import io.migrate.plan.Revisions;
import io.migrate.run.StoredSchema;
import io.migrate.schema.SchemaModel;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A database as the revisions made it and as it is.
 *
 * @param made null where that is not known
 */
record DatabaseSchema(ServerInfo server, @Nullable SchemaModel made, SchemaModel found) {

	static DatabaseSchema read(Session session, DatabaseState state, MigrationSettings settings) {
		return read(session, settings.running().seen(session.info()), state, settings);
	}

	/**
	 * Reads both, by a number of statements that does not depend on their size.
	 */
	static DatabaseSchema read(Session session, ServerInfo server, DatabaseState state, MigrationSettings settings) {
		ObjectScope scope = ObjectScope.ALL.withHistorySchema(settings.running().tables());
		StoredSchema stored = new StoredSchema(session, new HistoryNames(state.server().schema()));
		return CatalogReader.looking(session, server, () -> {
			SchemaModel found = CatalogReader.readHere(session, server, scope);
			return new DatabaseSchema(server, stored.made(server, state, scope, found), found);
		});
	}

	/** What the revisions made, or where that is not known, what is there. */
	SchemaModel madeOrFound() {
		return (this.made != null) ? this.made : this.found;
	}

	/**
	 * What was changed by hand: the operations that would bring it back; null where that
	 * is not known.
	 */
	@Nullable List<Operation> drift(Revisions revisions, MigrationSettings.Generation generation) {
		if (this.made == null) {
			return null;
		}
		if (this.made == this.found) {
			return List.of();
		}
		Set<String> schemas = new TreeSet<>(this.made.schemas());
		schemas.addAll(this.found.schemas());
		return Drift.between(this.made, this.found, RevisionSchemas.among(schemas, revisions),
				EntityDifference.options(generation, ContractMode.TOGETHER, this.server));
	}

}
