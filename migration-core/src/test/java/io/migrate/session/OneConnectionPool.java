package io.migrate.session;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * A pool of one real connection: closing gives it back.
 */
final class OneConnectionPool implements DataSource {

	private final Connection physical;

	private final @Nullable String product;

	private int returned;

	OneConnectionPool(Connection physical) {
		this(physical, null);
	}

	OneConnectionPool(Connection physical, @Nullable String product) {
		this.physical = physical;
		this.product = product;
	}

	int returned() {
		return this.returned;
	}

	@Override
	public Connection getConnection() {
		return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
			case "close" -> {
				this.returned++;
				yield null;
			}
			case "getMetaData" -> metaData();
			case "isWrapperFor" -> this.product == null && (Boolean) method.invoke(this.physical, arguments);
			default -> method.invoke(this.physical, arguments);
		});
	}

	private DatabaseMetaData metaData() {
		return proxy(DatabaseMetaData.class,
				(method, arguments) -> (this.product != null && method.getName().equals("getDatabaseProductName"))
						? this.product : method.invoke(this.physical.getMetaData(), arguments));
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
				try {
					return call.on(method, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
			}));
	}

	@Override
	public Connection getConnection(String username, String password) {
		return getConnection();
	}

	@Override
	public @Nullable PrintWriter getLogWriter() {
		return null;
	}

	@Override
	public void setLogWriter(PrintWriter out) {
	}

	@Override
	public void setLoginTimeout(int seconds) {
	}

	@Override
	public int getLoginTimeout() {
		return 0;
	}

	@Override
	public Logger getParentLogger() {
		return Logger.getGlobal();
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isWrapperFor(Class<?> type) {
		return false;
	}

	@FunctionalInterface
	private interface Call {

		@Nullable Object on(Method method, Object @Nullable [] arguments) throws Exception;

	}

}
