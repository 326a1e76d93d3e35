package io.migrate.operation;

/**
 * A dropped schema.
 */
public final class DropSchemaBuilder {

	private final String name;

	private boolean guarded;

	DropSchemaBuilder(String name) {
		this.name = name;
	}

	/** Does nothing where it is not there. */
	public DropSchemaBuilder ifExists() {
		this.guarded = true;
		return this;
	}

	Operation operation() {
		return Guarded.when(this.guarded, new DropSchema(this.name));
	}

}
