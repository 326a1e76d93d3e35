package io.migrate.operation;

import io.migrate.schema.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A change of how a column is computed.
 */
public final class GeneratedChangeBuilder {

	private final @Nullable Generated to;

	private @Nullable Generated from;

	GeneratedChangeBuilder(@Nullable Generated to) {
		this.to = to;
	}

	/** The expression before, of a stored column. */
	public GeneratedChangeBuilder was(String sql) {
		this.from = new Generated(sql, true);
		return this;
	}

	/** The expression before, of a virtual column. */
	public GeneratedChangeBuilder wasVirtual(String sql) {
		this.from = new Generated(sql, false);
		return this;
	}

	ColumnChange change() {
		return new ColumnChange.SetGenerated(this.from, this.to);
	}

}
