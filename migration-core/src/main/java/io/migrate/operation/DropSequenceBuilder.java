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

	private boolean guarded;

	DropSequenceBuilder(QualifiedName name) {
		this.name = name;
	}

	/** Does nothing where it is not there. */
	public DropSequenceBuilder ifExists() {
		this.guarded = true;
		return this;
	}

	/** How it counted, where the other direction does not say it. */
	public DropSequenceBuilder was(Consumer<SequenceBuilder> options) {
		this.content = new Sequence(this.name, SequenceBuilder.options("bigint", options));
		return this;
	}

	Operation operation() {
		return Guarded.when(this.guarded, new DropSequence(this.name, this.content));
	}

}
