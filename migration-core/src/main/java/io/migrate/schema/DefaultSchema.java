package io.migrate.schema;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes the name of the default schema out of a model: what lies there has none.
 */
record DefaultSchema(String schema) {

	SchemaModel relative(SchemaModel model) {
		List<String> others = model.schemas().stream().filter((other) -> !other.equals(this.schema)).toList();
		return SchemaModel.of(others, each(model.tables().values(), this::relative),
				each(model.sequences().values(), this::relative), each(model.enumTypes().values(), this::relative),
				model.auxiliaryObjects());
	}

	private Table relative(Table table) {
		return table.withName(table.name().relativeTo(this.schema))
			.withColumns(each(table.columns(), this::relative))
			.withConstraints(each(table.constraints(), this::relative));
	}

	private Column relative(Column column) {
		Sequence owned = column.ownedSequence();
		return column.withType(column.type().relativeTo(this.schema))
			.withOwnedSequence((owned != null) ? relative(owned) : null);
	}

	private Constraint relative(Constraint constraint) {
		return (constraint instanceof ForeignKey key) ? key.withReferences(key.references().relativeTo(this.schema))
				: constraint;
	}

	private Sequence relative(Sequence sequence) {
		return new Sequence(sequence.name().relativeTo(this.schema), sequence.options());
	}

	private EnumType relative(EnumType type) {
		return new EnumType(type.name().relativeTo(this.schema), type.values(), type.comment());
	}

	private static <T> List<T> each(Collection<T> values, UnaryOperator<T> function) {
		return values.stream().map(function).toList();
	}

}
