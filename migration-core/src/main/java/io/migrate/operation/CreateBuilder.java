package io.migrate.operation;

/**
 * A schema or table that is created.
 */
public final class CreateBuilder {

	private boolean guarded;

	CreateBuilder() {
	}

	/** Does nothing where it is there, whatever it is like; its indexes likewise. */
	public CreateBuilder ifNotExists() {
		this.guarded = true;
		return this;
	}

	Operation operation(Operation created) {
		return Guarded.when(this.guarded, created);
	}

}
