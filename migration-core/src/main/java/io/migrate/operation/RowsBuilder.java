package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Rows: first their columns, then the values of each. A value is a Java object as
 * {@link Value#of(Object)} takes it; {@code typed} and {@code sql} of {@link Value} make
 * those that Java has no class for.
 */
public final class RowsBuilder {

	private final String call;

	private final List<List<Value>> rows = new ArrayList<>();

	private List<String> columns = List.of();

	RowsBuilder(String call) {
		this.call = call;
	}

	static Rows rows(String call, Consumer<RowsBuilder> content) {
		RowsBuilder builder = new RowsBuilder(call);
		content.accept(builder);
		return builder.build();
	}

	public RowsBuilder columns(String... names) {
		this.columns = List.of(names);
		return this;
	}

	public RowsBuilder row(@Nullable Object @Nullable ... values) {
		// a lone null is one value, and javac passes it as no array
		@Nullable Object[] given = (values != null) ? values : new @Nullable Object[1];
		if (given.length != this.columns.size()) {
			throw wrong("Row " + (this.rows.size() + 1) + " has " + given.length + " values for the columns "
					+ this.columns + ".", "Write (r) -> r.columns(…).row(…), with a value for each column.");
		}
		List<Value> row = new ArrayList<>();
		for (int i = 0; i < given.length; i++) {
			row.add(value(this.call, this.columns.get(i), given[i]));
		}
		this.rows.add(row);
		return this;
	}

	/**
	 * A value for a column.
	 * @throws MigrationException naming the column, if it cannot be one
	 */
	static Value value(String call, String column, @Nullable Object value) {
		try {
			return Value.of(value);
		}
		catch (IllegalArgumentException ex) {
			throw Draft.incomplete(call, "The value for '" + column + "' cannot be written. " + ex.getMessage(),
					"Give a plain value, Value.typed(text, type), or Value.sql(expression).");
		}
	}

	private Rows build() {
		if (this.rows.isEmpty()) {
			throw wrong("It has no rows.", "Write (r) -> r.columns(…).row(…), or take the call out.");
		}
		if (this.columns.stream().distinct().count() < this.columns.size()) {
			throw wrong("A column stands twice in " + this.columns + ".", "Name each column once.");
		}
		return new Rows(this.columns, this.rows);
	}

	private MigrationException wrong(String reason, String remedy) {
		return Draft.incomplete(this.call, reason, remedy);
	}

}
