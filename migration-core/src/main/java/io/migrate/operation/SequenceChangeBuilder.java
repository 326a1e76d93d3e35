package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A change of the sequence that a column owns.
 */
public final class SequenceChangeBuilder {

	private final @Nullable Sequence to;

	private @Nullable Sequence from;

	SequenceChangeBuilder(@Nullable Sequence to) {
		this.to = to;
	}

	static Sequence sequence(String name, Consumer<SequenceBuilder> options) {
		return new Sequence(QualifiedName.parse(name), SequenceBuilder.options("bigint", options));
	}

	/** The sequence before; none unless said. */
	public SequenceChangeBuilder was(String sequence, Consumer<SequenceBuilder> options) {
		this.from = sequence(sequence, options);
		return this;
	}

	ColumnChange change() {
		return new ColumnChange.SetOwnedSequence(this.from, this.to);
	}

}
