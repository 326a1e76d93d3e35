package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Deferrability;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key. What it {@link #references} has to be said.
 */
public final class ForeignKeyBuilder extends ConstraintBuilder<ForeignKeyBuilder> {

	private final @Nullable String name;

	private final List<String> columns;

	private @Nullable QualifiedName references;

	private List<String> referencedColumns = List.of();

	private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

	private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

	private boolean matchFull;

	private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

	private boolean validated = true;

	ForeignKeyBuilder(@Nullable String name, String... columns) {
		this.name = name;
		this.columns = List.of(columns);
	}

	/**
	 * The table and the columns it refers to, as many as its own.
	 */
	public ForeignKeyBuilder references(String table, String... referenced) {
		this.references = QualifiedName.parse(table);
		this.referencedColumns = List.of(referenced);
		return this;
	}

	public ForeignKeyBuilder onDelete(ReferentialAction action) {
		this.onDelete = action;
		return this;
	}

	public ForeignKeyBuilder onUpdate(ReferentialAction action) {
		this.onUpdate = action;
		return this;
	}

	/** {@code MATCH FULL}: of several columns all are null or none. */
	public ForeignKeyBuilder matchFull() {
		this.matchFull = true;
		return this;
	}

	public ForeignKeyBuilder deferrable() {
		this.deferrability = Deferrability.DEFERRABLE;
		return this;
	}

	public ForeignKeyBuilder initiallyDeferred() {
		this.deferrability = Deferrability.INITIALLY_DEFERRED;
		return this;
	}

	/**
	 * New rows are held to it, existing ones are not looked at until
	 * {@code op.validateConstraint}.
	 */
	public ForeignKeyBuilder notValid() {
		this.validated = false;
		return this;
	}

	@Override
	ForeignKeyBuilder self() {
		return this;
	}

	@Override
	ForeignKey constraint() {
		if (this.references == null || this.columns.isEmpty() || this.columns.size() != this.referencedColumns.size()) {
			throw Draft.incomplete("… foreign key '" + this.name + "' " + this.columns,
					(this.references == null) ? "It does not say what it refers to."
							: "It joins " + this.columns + " to " + this.referencedColumns + ".",
					"Add .references(\"table\", \"column\") with as many columns as its own.");
		}
		return new ForeignKey(this.name, this.columns, this.references, this.referencedColumns, this.onDelete,
				this.onUpdate, this.matchFull, this.deferrability, this.validated);
	}

}
