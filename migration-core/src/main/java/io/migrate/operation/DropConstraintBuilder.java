package io.migrate.operation;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A dropped constraint; what it was is said where the other direction does not say it.
 */
public final class DropConstraintBuilder {

	private final QualifiedName table;

	private final String name;

	private @Nullable ConstraintBuilder<?> content;

	private boolean guarded;

	DropConstraintBuilder(QualifiedName table, String name) {
		this.table = table;
		this.name = name;
	}

	/** Does nothing where it is not there. */
	public DropConstraintBuilder ifExists() {
		this.guarded = true;
		return this;
	}

	public PrimaryKeyBuilder wasPrimaryKey(String... columns) {
		return set(new PrimaryKeyBuilder(this.name, columns));
	}

	public UniqueBuilder wasUnique(String... columns) {
		return set(new UniqueBuilder(this.name, columns));
	}

	public ForeignKeyBuilder wasForeignKey(String... columns) {
		return set(new ForeignKeyBuilder(this.name, columns));
	}

	public CheckBuilder wasCheck(String sql) {
		return set(new CheckBuilder(this.name, sql));
	}

	/** An exclusion constraint, from the word EXCLUDE on. */
	public ExcludeBuilder wasExclude(String definition) {
		return set(new ExcludeBuilder(this.name, definition));
	}

	private <B extends ConstraintBuilder<?>> B set(B builder) {
		this.content = builder;
		return builder;
	}

	Operation operation() {
		return Guarded.when(this.guarded, new DropConstraint(this.table, this.name,
				(this.content != null) ? this.content.constraintWithoutRows() : null));
	}

}
