package io.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param referencedColumns the columns it refers to, in the order of {@code columns};
 * never empty
 * @param matchFull {@code MATCH FULL} rather than {@code MATCH SIMPLE}
 * @param validated false while it is {@code NOT VALID}: new rows are held to it, old ones
 * were not looked at
 */
public record ForeignKey(@Nullable String name, List<String> columns, QualifiedName references,
		List<String> referencedColumns, ReferentialAction onDelete, ReferentialAction onUpdate, boolean matchFull,
		Deferrability deferrability, boolean validated) implements Constraint {

	public ForeignKey {
		columns = List.copyOf(columns);
		referencedColumns = List.copyOf(referencedColumns);
		if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
			throw new IllegalArgumentException(
					"foreign key '" + name + "' joins " + columns + " to " + referencedColumns);
		}
	}

	public static ForeignKey of(@Nullable String name, List<String> columns, QualifiedName references,
			List<String> referencedColumns) {
		return new ForeignKey(name, columns, references, referencedColumns, ReferentialAction.NO_ACTION,
				ReferentialAction.NO_ACTION, false, Deferrability.NOT_DEFERRABLE, true);
	}

	@Override
	public ForeignKey withName(@Nullable String value) {
		return new ForeignKey(value, this.columns, this.references, this.referencedColumns, this.onDelete,
				this.onUpdate, this.matchFull, this.deferrability, this.validated);
	}

	public ForeignKey withReferences(QualifiedName value) {
		return new ForeignKey(this.name, this.columns, value, this.referencedColumns, this.onDelete, this.onUpdate,
				this.matchFull, this.deferrability, this.validated);
	}

	public ForeignKey withActions(ReferentialAction delete, ReferentialAction update) {
		return new ForeignKey(this.name, this.columns, this.references, this.referencedColumns, delete, update,
				this.matchFull, this.deferrability, this.validated);
	}

	public ForeignKey withDeferrability(Deferrability value) {
		return new ForeignKey(this.name, this.columns, this.references, this.referencedColumns, this.onDelete,
				this.onUpdate, this.matchFull, value, this.validated);
	}

	public ForeignKey withMatchFull(boolean value) {
		return new ForeignKey(this.name, this.columns, this.references, this.referencedColumns, this.onDelete,
				this.onUpdate, value, this.deferrability, this.validated);
	}

	public ForeignKey withValidated(boolean value) {
		return new ForeignKey(this.name, this.columns, this.references, this.referencedColumns, this.onDelete,
				this.onUpdate, this.matchFull, this.deferrability, value);
	}

}
