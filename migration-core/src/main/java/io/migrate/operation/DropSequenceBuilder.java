package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A dropped sequence.
 */
public final class DropSequenceBuilder {

	private final QualifiedName name;

	private @Nullable Sequence content;

	DropSequenceBuilder(QualifiedName name) {
		this.name = name;
	}

	/** How it counted, where the other direction does not say it. */
	public DropSequenceBuilder was(Consumer<SequenceBuilder> options) {
		this.content = new Sequence(this.name, SequenceBuilder.options("bigint", options));
		return this;
	}

	Operation operation() {
		return new DropSequence(this.name, this.content);
	}

}
