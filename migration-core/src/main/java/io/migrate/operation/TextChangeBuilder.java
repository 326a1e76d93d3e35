package io.migrate.operation;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A change of a default, a collation or a comment.
 */
public final class TextChangeBuilder {

	private final Function<@Nullable String, ColumnChange> changeFrom;

	private @Nullable String from;

	TextChangeBuilder(Function<@Nullable String, ColumnChange> changeFrom) {
		this.changeFrom = changeFrom;
	}

	/** What was there before; nothing unless said. */
	public TextChangeBuilder was(String before) {
		this.from = before;
		return this;
	}

	ColumnChange change() {
		return this.changeFrom.apply(this.from);
	}

}
