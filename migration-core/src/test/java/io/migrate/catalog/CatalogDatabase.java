package io.migrate.catalog;

import java.util.List;
import java.util.Map;

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

import static org.assertj.core.api.Assertions.assertThat;

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
		Table table = read().table(name);
		assertThat(table).as(name.toString()).isNotNull();
		return table;
	}

	Column column(String table, String name) {
		Column column = table(table).column(name);
		assertThat(column).as(name).isNotNull();
		return column;
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
