package io.migrate.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.migrate.catalog.CatalogReader;
import io.migrate.catalog.CatalogRows;
import io.migrate.catalog.CatalogView;
import io.migrate.catalog.ObjectScope;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryDdl;
import io.migrate.history.HistoryNames;
import io.migrate.schema.SchemaModel;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the database was like when a run ended where the revisions end: what the revisions
 * made of it. It holds good for the heads it was stored at; whatever moves the version
 * otherwise makes it unknown.
 */
public final class StoredSchema {

	private final Session session;

	private final HistoryNames names;

	public StoredSchema(Session session, HistoryNames names) {
		this.session = session;
		this.names = names;
	}

	/**
	 * Stores what is there now, by a constant number of statements; PostgreSQL does the
	 * reading and the writing.
	 */
	void store() {
		ServerInfo server = this.session.info();
		this.session.begin();
		try {
			CatalogView.take(this.session, server.defaultSchema());
			forget();
			this.session.update(
					"INSERT INTO " + this.names.schemaTable()
							+ " (heads, form, default_schema, stored_at, catalog) SELECT ARRAY(SELECT revision FROM "
							+ this.names.version() + "), ?::text, ?::text, clock_timestamp(), "
							+ CatalogRows.sql(server.majorVersion()),
					CatalogRows.form(server.majorVersion()), server.defaultSchema());
			this.session.commit();
		}
		finally {
			if (this.session.inTransaction()) {
				this.session.rollback();
			}
		}
	}

	/** What the database is like is not what the revisions made of it any more. */
	void forget() {
		this.session.update("DELETE FROM " + this.names.schemaTable());
	}

	/**
	 * What the revisions made, told while {@link CatalogReader#looking}. The server
	 * compares by itself, so that what was stored is read only where it is not what is
	 * there.
	 * @param found what is there
	 * @return null where nothing was stored at the heads that the database has now, or by
	 * a version of the engine or server that reads catalogs in another way
	 */
	public @Nullable SchemaModel made(ServerInfo server, DatabaseState state, ObjectScope scope, SchemaModel found) {
		if (state.format() < HistoryDdl.FORMAT) {
			return null;
		}
		String form = CatalogRows.form(server.majorVersion());
		List<Map<String, @Nullable Object>> rows = this.session
			.query("SELECT heads, CASE WHEN form = ?::text AND default_schema = ?::text THEN catalog::text = ("
					+ CatalogRows.sql(server.majorVersion()) + ")::text END AS same FROM " + this.names.schemaTable(),
					form, server.defaultSchema());
		boolean known = rows.size() == 1 && rows.get(0).get("same") != null
				&& new TreeSet<>(state.heads()).equals(texts(rows.get(0).get("heads")));
		if (!known) {
			return null;
		}
		return Boolean.TRUE.equals(rows.get(0).get("same")) ? found : CatalogReader.readStored(this.session,
				server.defaultSchema(), scope, "SELECT catalog FROM " + this.names.schemaTable());
	}

	private static TreeSet<String> texts(@Nullable Object list) {
		TreeSet<String> texts = new TreeSet<>();
		if (list instanceof Collection<?> values) {
			values.forEach((value) -> texts.add(String.valueOf(value)));
		}
		return texts;
	}

}
