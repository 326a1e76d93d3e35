package io.migrate.diff;

import java.util.List;

import io.migrate.operation.CreateSchema;
import io.migrate.schema.SchemaModel;

/**
 * Schemas that the model needs. One that it does not mention is somebody else's.
 */
final class SchemaComparator {

	private SchemaComparator() {
	}

	static List<PlannedOperation> compare(SchemaModel database, SchemaModel model) {
		return ObjectFilter.schemasOf(model)
			.stream()
			.filter((schema) -> !database.schemas().contains(schema))
			.map((schema) -> PlannedOperation.now(Stage.SCHEMA, new CreateSchema(schema)))
			.toList();
	}

}
