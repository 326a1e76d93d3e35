package io.migrate.operation;

import java.util.Map;
import java.util.TreeMap;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are meant has to be said: {@link #where} a condition holds, or
 * {@link #allRows()}.
 *
 * @param <B> the builder itself
 */
public abstract sealed class FilterBuilder<B extends FilterBuilder<B>> permits UpdateBuilder, DeleteBuilder {

	private final String call;

	private final Map<String, Value> parameters = new TreeMap<>();

	private @Nullable String condition;

	private boolean all;

	FilterBuilder(String method, QualifiedName table) {
		this.call = Draft.call(method, table.written());
	}

	abstract B self();

	/** The rows for which SQL holds; {@code :name} in it stands for a value. */
	public B where(String sql) {
		this.condition = sql;
		return self();
	}

	/** The value of a parameter {@code :name}. */
	public B with(String name, @Nullable Object value) {
		this.parameters.put(name, RowsBuilder.value(this.call, ":" + name, value));
		return self();
	}

	/** Every row of the table. */
	public B allRows() {
		this.all = true;
		return self();
	}

	String call() {
		return this.call;
	}

	RowFilter filter(@Nullable Rows matching) {
		int said = (this.all ? 1 : 0) + ((this.condition != null) ? 1 : 0) + ((matching != null) ? 1 : 0);
		if (said != 1) {
			throw Draft.incomplete(this.call,
					(said == 0) ? "It does not say which rows." : "It says in two ways which rows.",
					"Write .where(\"condition\"), or .allRows() if every row is meant.");
		}
		Parameters.check(this.call, this.parameters, this.condition);
		if (this.condition != null) {
			return RowFilter.where(this.condition, this.parameters);
		}
		return (matching != null) ? RowFilter.matching(matching) : RowFilter.ALL;
	}

}
