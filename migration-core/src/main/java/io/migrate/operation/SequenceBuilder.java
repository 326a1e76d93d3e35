package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;

/**
 * The options of a sequence, {@code bigint} unless said otherwise.
 */
public final class SequenceBuilder extends CountingBuilder<SequenceBuilder> {

	private boolean guarded;

	SequenceBuilder(String type) {
		super(type);
	}

	static SequenceOptions options(String type, Consumer<SequenceBuilder> options) {
		SequenceBuilder builder = new SequenceBuilder(type);
		options.accept(builder);
		if (builder.guarded) {
			throw Draft.incomplete("…ifNotExists() at the options of a sequence",
					"It says how a sequence counts, not that one is created.", "Leave it out here.");
		}
		return builder.options();
	}

	/** Does nothing where it is there, whatever it is like. */
	public SequenceBuilder ifNotExists() {
		this.guarded = true;
		return this;
	}

	Operation operation(QualifiedName name) {
		return Guarded.when(this.guarded, new CreateSequence(new Sequence(name, options())));
	}

	@Override
	SequenceBuilder self() {
		return this;
	}

}
