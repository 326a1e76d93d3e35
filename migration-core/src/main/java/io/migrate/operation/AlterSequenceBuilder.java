package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that counts otherwise; both sides have to be said.
 */
public final class AlterSequenceBuilder {

	private final QualifiedName name;

	private @Nullable SequenceOptions from;

	private @Nullable SequenceOptions to;

	AlterSequenceBuilder(QualifiedName name) {
		this.name = name;
	}

	public AlterSequenceBuilder from(Consumer<SequenceBuilder> options) {
		this.from = SequenceBuilder.options("bigint", options);
		return this;
	}

	public AlterSequenceBuilder to(Consumer<SequenceBuilder> options) {
		this.to = SequenceBuilder.options("bigint", options);
		return this;
	}

	Operation operation() {
		if (this.from == null || this.to == null) {
			throw Draft.incomplete(Draft.call("alterSequence", this.name.written()),
					"It does not say how the sequence counted before and how it counts from now on.",
					"Add .from((s) -> …) and .to((s) -> …).");
		}
		return new AlterSequence(this.name, this.from, this.to);
	}

}
