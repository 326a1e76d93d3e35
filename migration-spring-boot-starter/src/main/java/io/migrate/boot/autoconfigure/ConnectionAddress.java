package io.migrate.boot.autoconfigure;

import java.util.Map;
import java.util.TreeMap;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.migrate.session.JdbcSessions;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/**
 * How to open a physical connection like those of a pool.
 *
 * @param properties the driver's connection properties
 * @param initSql what to send first, null for nothing
 */
record ConnectionAddress(String url, @Nullable String user, @Nullable String password, Map<String, String> properties,
		@Nullable String initSql) {

	private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			ConnectionAddress.class.getClassLoader());

	ConnectionAddress(String url, @Nullable String user, @Nullable String password) {
		this(url, user, password, Map.of(), null);
	}

	/**
	 * Reads it from the application's data source, pooled or not.
	 * @return null where the data source does not tell, for it is of a kind of its own
	 */
	static @Nullable ConnectionAddress of(DataSource dataSource) {
		ConnectionAddress plain = plain(dataSource);
		return (plain != null && HIKARI) ? Hikari.complete(plain, dataSource) : plain;
	}

	private static @Nullable ConnectionAddress plain(DataSource dataSource) {
		try {
			SimpleDriverDataSource derived = DataSourceBuilder.derivedFrom(dataSource)
				.type(SimpleDriverDataSource.class)
				.build();
			String url = derived.getUrl();
			return (url != null) ? new ConnectionAddress(url, derived.getUsername(), derived.getPassword()) : null;
		}
		catch (RuntimeException ex) {
			// a pool around a driver's own data source has no URL to read
			return null;
		}
	}

	ConnectionAddress as(String otherUser, @Nullable String otherPassword) {
		return new ConnectionAddress(this.url, otherUser, otherPassword, this.properties, this.initSql);
	}

	SessionFactory sessions() {
		SessionFactory factory = JdbcSessions.of(this.url, this.user, this.password, this.properties);
		String first = this.initSql;
		return (first == null) ? factory : () -> {
			Session session = factory.open();
			session.execute(first);
			return session;
		};
	}

	/** What a Hikari pool does to its connections beyond URL and user. */
	private static final class Hikari {

		static ConnectionAddress complete(ConnectionAddress plain, DataSource dataSource) {
			HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariConfigMXBean.class,
					HikariDataSource.class);
			if (pool == null) {
				return plain;
			}
			Map<String, String> properties = new TreeMap<>();
			pool.getDataSourceProperties().forEach((key, value) -> properties.put(key.toString(), value.toString()));
			if (pool.getSchema() != null) {
				properties.put("currentSchema", pool.getSchema());
			}
			return new ConnectionAddress(plain.url, plain.user, plain.password, properties,
					pool.getConnectionInitSql());
		}

	}

}
