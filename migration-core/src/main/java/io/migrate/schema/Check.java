package io.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A CHECK constraint.
 *
 * @param expression SQL without the outer parentheses
 * @param validated false while it is {@code NOT VALID}
 */
public record Check(@Nullable String name, String expression, boolean noInherit,
		boolean validated) implements Constraint {

	public static Check of(@Nullable String name, String expression) {
		return new Check(name, expression, false, true);
	}

	@Override
	public Check withName(@Nullable String value) {
		return new Check(value, this.expression, this.noInherit, this.validated);
	}

	public Check withExpression(String value) {
		return new Check(this.name, value, this.noInherit, this.validated);
	}

	public Check withValidated(boolean value) {
		return new Check(this.name, this.expression, this.noInherit, value);
	}

}
