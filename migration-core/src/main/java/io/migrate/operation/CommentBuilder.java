package io.migrate.operation;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a table or type.
 */
public final class CommentBuilder {

	private final SetComment.Target target;

	private final QualifiedName name;

	private final @Nullable String to;

	private @Nullable String from;

	CommentBuilder(SetComment.Target target, QualifiedName name, @Nullable String to) {
		this.target = target;
		this.name = name;
		this.to = to;
	}

	/** The comment before; none unless said. */
	public CommentBuilder was(String before) {
		this.from = before;
		return this;
	}

	Operation operation() {
		return new SetComment(this.target, this.name, this.from, this.to);
	}

}
