package io.migrate.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.session.JdbcSessions;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;

/**
 * An empty database whose catalog is to be read.
 */
record CatalogDatabase(TestDatabase database) {

	CatalogDatabase() {
		this(TestServer.database());
	}

	CatalogDatabase with(String... statements) {
		this.database.execute(statements);
		return this;
	}

	Session open() {
		return JdbcSessions.of(this.database.url(), this.database.user(), this.database.password(), Map.of()).open();
	}

	ServerInfo info() {
		try (Session session = open()) {
			return session.info();
		}
	}

	boolean isAtLeast(int majorVersion) {
		return info().majorVersion() >= majorVersion;
	}

	boolean hasExtension(String name) {
		return !this.database.query("SELECT name FROM pg_available_extensions WHERE name = '" + name + "'").isEmpty();
	}

	SchemaModel read() {
		return read(ObjectScope.ALL);
	}

	SchemaModel read(ObjectScope scope) {
		try (Session session = open()) {
			return CatalogReader.read(session, session.info(), scope);
		}
	}

	Table table(String name) {
		return table(QualifiedName.of(name));
	}

	Table table(QualifiedName name) {
		return Objects.requireNonNull(read().table(name), name.toString());
	}

	Column column(String table, String name) {
		return Objects.requireNonNull(table(table).column(name), name);
	}

	/** The constraints of a table but for its primary key. */
	List<Constraint> constraints(String table) {
		Table read = table(table);
		return read.constraints().stream().filter((constraint) -> constraint != read.primaryKey()).toList();
	}

	List<Index> indexes(String table) {
		return table(table).indexes();
	}

}
