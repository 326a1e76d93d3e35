package io.migrate.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements of a real session; BEGIN and ROLLBACK are none.
 */
public final class CountingSession implements Session {

	private final Session session;

	private int count;

	public CountingSession(Session session) {
		this.session = session;
	}

	public int count() {
		return this.count;
	}

	@Override
	public void execute(String sql) {
		this.count++;
		this.session.execute(sql);
	}

	@Override
	public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
		this.count++;
		return this.session.query(sql, parameters);
	}

	@Override
	public void stream(String sql, Consumer<Map<String, @Nullable Object>> row, @Nullable Object... parameters) {
		this.count++;
		this.session.stream(sql, row, parameters);
	}

	@Override
	public long update(String sql, @Nullable Object... parameters) {
		this.count++;
		return this.session.update(sql, parameters);
	}

	@Override
	public long batch(String sql, List<? extends List<? extends @Nullable Object>> parameters) {
		this.count += parameters.size();
		return this.session.batch(sql, parameters);
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		return this.session.unwrap(type);
	}

	@Override
	public void begin() {
		this.session.begin();
	}

	@Override
	public void commit() {
		this.session.commit();
	}

	@Override
	public void rollback() {
		this.session.rollback();
	}

	@Override
	public boolean inTransaction() {
		return this.session.inTransaction();
	}

	@Override
	public void cancel() {
		this.session.cancel();
	}

	@Override
	public ServerInfo info() {
		this.count++;
		return this.session.info();
	}

	@Override
	public void close() {
		this.session.close();
	}

}
