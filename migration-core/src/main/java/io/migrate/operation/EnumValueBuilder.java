package io.migrate.operation;

import java.util.List;

import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A value that an enum type gets. The values that it then has have to be said: they tell
 * its place and the way back.
 */
public final class EnumValueBuilder extends EnumUsesBuilder<EnumValueBuilder> {

	private final QualifiedName name;

	private final String value;

	private List<String> values = List.of();

	private @Nullable String comment;

	private boolean guarded;

	EnumValueBuilder(QualifiedName name, String value) {
		this.name = name;
		this.value = value;
	}

	/** All values that the type has afterwards, in their order. */
	public EnumValueBuilder giving(String... all) {
		this.values = List.of(all);
		return this;
	}

	/** Does nothing where the type has the value. */
	public EnumValueBuilder ifNotExists() {
		this.guarded = true;
		return this;
	}

	/** The comment that the type has. */
	public EnumValueBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	EnumValueBuilder self() {
		return this;
	}

	Operation operation() {
		if (!this.values.contains(this.value)) {
			throw Draft.incomplete(Draft.call("addEnumValue", this.name.written(), this.value),
					"It does not say which values the type then has.",
					"Add .giving(…) with all values, '" + this.value + "' among them.");
		}
		return Guarded.when(this.guarded,
				new AddEnumValue(new EnumType(this.name, this.values, this.comment), this.value, uses()));
	}

}
