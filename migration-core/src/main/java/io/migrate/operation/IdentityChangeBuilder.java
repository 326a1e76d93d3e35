package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A change of a column's identity.
 */
public final class IdentityChangeBuilder {

	private final @Nullable Identity to;

	private @Nullable Identity from;

	IdentityChangeBuilder(@Nullable Identity to) {
		this.to = to;
	}

	/** The identity before; none unless said. */
	public IdentityChangeBuilder was(Consumer<IdentityBuilder> options) {
		this.from = IdentityBuilder.identity("bigint", options);
		return this;
	}

	ColumnChange change() {
		return new ColumnChange.SetIdentity(this.from, this.to);
	}

}
