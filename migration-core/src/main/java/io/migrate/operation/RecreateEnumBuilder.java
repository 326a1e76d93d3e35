package io.migrate.operation;

import java.util.List;

import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An enum type that gets other values; both sides have to be said, and every column that
 * has the type.
 */
public final class RecreateEnumBuilder extends EnumUsesBuilder<RecreateEnumBuilder> {

	private final QualifiedName name;

	private @Nullable List<String> from;

	private @Nullable List<String> to;

	private @Nullable String commentBefore;

	private @Nullable String comment;

	RecreateEnumBuilder(QualifiedName name) {
		this.name = name;
	}

	/** The values before. */
	public RecreateEnumBuilder from(String... values) {
		this.from = List.of(values);
		return this;
	}

	/** The values from now on. */
	public RecreateEnumBuilder to(String... values) {
		this.to = List.of(values);
		return this;
	}

	/** The comments that the type had and has from now on, null for none. */
	public RecreateEnumBuilder comment(@Nullable String before, @Nullable String after) {
		this.commentBefore = before;
		this.comment = after;
		return this;
	}

	@Override
	RecreateEnumBuilder self() {
		return this;
	}

	Operation operation() {
		if (this.from == null || this.to == null) {
			throw Draft.incomplete(Draft.call("recreateEnum", this.name.written()),
					"It does not say which values the type had and which it gets.", "Add .from(…) and .to(…).");
		}
		return new RecreateEnum(new EnumType(this.name, this.from, this.commentBefore),
				new EnumType(this.name, this.to, this.comment), uses());
	}

}
