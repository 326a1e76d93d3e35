package io.migrate.operation;

import io.migrate.schema.Constraint;
import io.migrate.schema.QualifiedName;

/**
 * A constraint, as part of a table, added to one that exists, or as what a drop took
 * away.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ConstraintBuilder<B extends ConstraintBuilder<B>>
		permits PrimaryKeyBuilder, UniqueBuilder, ForeignKeyBuilder, CheckBuilder, ExcludeBuilder {

	private boolean online;

	private boolean guarded;

	abstract B self();

	abstract Constraint constraint();

	/**
	 * Adds it to an existing table in steps that do not block writers: existing rows are
	 * looked at, or the index is built, afterwards.
	 */
	public B online() {
		this.online = true;
		return self();
	}

	/** Is added only where the table has no constraint of this name. */
	public B ifNotExists() {
		this.guarded = true;
		return self();
	}

	Operation addedTo(QualifiedName table) {
		return Guarded.when(this.guarded, new AddConstraint(table, constraint(), this.online));
	}

	/**
	 * The constraint where there are no rows yet, or none any more.
	 */
	Constraint constraintWithoutRows() {
		if (this.guarded) {
			throw Draft.incomplete("…ifNotExists() at constraint '" + constraint().name() + "'",
					"Only a constraint that is added to an existing table can be there already.", "Leave it out here.");
		}
		if (this.online) {
			throw Draft.incomplete("…online() at constraint '" + constraint().name() + "'",
					"Only a constraint that is added to an existing table can be added online.", "Leave it out here.");
		}
		return constraint();
	}

}
