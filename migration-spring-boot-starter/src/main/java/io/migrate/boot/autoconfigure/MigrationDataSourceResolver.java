package io.migrate.boot.autoconfigure;

import io.migrate.MigrationSettings.Connections;
import io.migrate.error.MigrationException;
import io.migrate.session.JdbcSessions;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;
import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Which database: a data source that is qualified with {@link MigrationDataSource}, else
 * {@code migrate.url}, else the application's with {@code migrate.user}, else the
 * application's. None is created before a connection is needed.
 */
final class MigrationDataSourceResolver {

	private final MigrationConnectionDetails details;

	private final ObjectProvider<DataSource> qualified;

	private final ObjectProvider<DataSource> dataSources;

	private final ObjectProvider<JdbcConnectionDetails> application;

	MigrationDataSourceResolver(MigrationConnectionDetails details, ObjectProvider<DataSource> qualified,
			ObjectProvider<DataSource> dataSources, ObjectProvider<JdbcConnectionDetails> application) {
		this.details = details;
		this.qualified = qualified;
		this.dataSources = dataSources;
		this.application = application;
	}

	Connections connections() {
		return new Connections(() -> own().open(), this::pooled);
	}

	private Session pooled() {
		DataSource own = this.qualified.getIfAvailable();
		if (own != null) {
			return JdbcSessions.borrow(own);
		}
		// the application's user may have no right to read what another one has recorded
		boolean elsewhere = this.details.getJdbcUrl() != null || this.details.getUsername() != null;
		return elsewhere ? own().open() : JdbcSessions.borrow(application());
	}

	private SessionFactory own() {
		DataSource own = this.qualified.getIfAvailable();
		if (own != null) {
			return physical(own);
		}
		String url = this.details.getJdbcUrl();
		if (url != null) {
			return byUrl(url).sessions();
		}
		String user = this.details.getUsername();
		return (user != null) ? address(application()).as(user, this.details.getPassword()).sessions()
				: physical(application());
	}

	/** Without a user of its own, the application's logs in there too. */
	private ConnectionAddress byUrl(String url) {
		if (this.details.getUsername() != null) {
			return new ConnectionAddress(url, this.details.getUsername(), this.details.getPassword());
		}
		JdbcConnectionDetails fallback = this.application.getIfAvailable();
		return (fallback != null) ? new ConnectionAddress(url, fallback.getUsername(), fallback.getPassword())
				: new ConnectionAddress(url, null, this.details.getPassword());
	}

	private static SessionFactory physical(DataSource dataSource) {
		ConnectionAddress address = ConnectionAddress.of(dataSource);
		return (address != null) ? address.sessions() : JdbcSessions.of(dataSource);
	}

	private static ConnectionAddress address(DataSource dataSource) {
		ConnectionAddress address = ConnectionAddress.of(dataSource);
		if (address == null) {
			throw new MigrationException("migrate.user cannot be used alone.",
					"The application's " + dataSource.getClass().getName() + " does not tell its URL.",
					"Set migrate.url too.");
		}
		return address;
	}

	private DataSource application() {
		DataSource unique = this.dataSources.getIfUnique();
		if (unique == null) {
			throw new MigrationException("It is not clear which database to migrate.",
					"The application has no DataSource, or several of which none is primary.",
					"Qualify one with @MigrationDataSource, or set migrate.url.");
		}
		return unique;
	}

}
