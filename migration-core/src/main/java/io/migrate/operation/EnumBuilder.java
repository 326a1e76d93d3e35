package io.migrate.operation;

import java.util.List;

import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An enum type.
 */
public final class EnumBuilder {

	private final QualifiedName name;

	private final List<String> values;

	private @Nullable String comment;

	private boolean guarded;

	EnumBuilder(QualifiedName name, String... values) {
		this.name = name;
		this.values = List.of(values);
	}

	public EnumBuilder comment(String value) {
		this.comment = value;
		return this;
	}

	/** Does nothing where it is there, whatever it is like. */
	public EnumBuilder ifNotExists() {
		this.guarded = true;
		return this;
	}

	Operation operation() {
		return Guarded.when(this.guarded, new CreateEnum(new EnumType(this.name, this.values, this.comment)));
	}

	/** The type as it was. */
	EnumType type() {
		if (this.guarded) {
			throw Draft.incomplete("…ifNotExists() at enum '" + this.name + "'", "It says what the type was.",
					"Write .ifExists() before .was(…).");
		}
		return new EnumType(this.name, this.values, this.comment);
	}

}
