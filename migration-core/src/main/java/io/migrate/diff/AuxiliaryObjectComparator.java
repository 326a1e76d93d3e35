package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.migrate.operation.ExecuteSql;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;

/**
 * Objects that the model brings as SQL: made when they are not there. Only composite
 * types are compared further. One that only the database has is somebody else's.
 */
final class AuxiliaryObjectComparator {

	private static final Set<String> ON_TABLES = Set.of("VIEW", "MATERIALIZED VIEW", "TRIGGER", "RULE", "POLICY",
			"INDEX", "STATISTICS");

	private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE");

	private AuxiliaryObjectComparator() {
	}

	static List<PlannedOperation> compare(SchemaModel database, SchemaModel model) {
		List<PlannedOperation> plan = new ArrayList<>();
		for (AuxiliaryObject wanted : model.auxiliaryObjects()) {
			AuxiliaryObject present = database.auxiliaryObjects()
				.stream()
				.filter(wanted::sameObjectAs)
				.findFirst()
				.orElse(null);
			if (present != null && wanted.kind().equals("TYPE")) {
				plan.addAll(CompositeTypes.compare(present, wanted));
			}
			else if (present == null) {
				plan.add(PlannedOperation.now(stage(wanted, database, model),
						new ExecuteSql(wanted.create(), wanted.drop().isBlank() ? null : wanted.drop())));
			}
		}
		return plan;
	}

	/**
	 * A function stands before the tables, whose defaults may call it, unless it speaks
	 * of a table that is only coming.
	 */
	private static Stage stage(AuxiliaryObject object, SchemaModel database, SchemaModel model) {
		if (object.kind().equals("EXTENSION")) {
			return Stage.EXTENSION;
		}
		if (ON_TABLES.contains(object.kind())) {
			return Stage.VIEW;
		}
		Set<String> words = SqlText.identifiers(object.create());
		boolean early = !ROUTINES.contains(object.kind()) || model.tables()
			.keySet()
			.stream()
			.filter((name) -> database.table(name) == null)
			.map(QualifiedName::name)
			.noneMatch(words::contains);
		return early ? Stage.AUXILIARY : Stage.VIEW;
	}

}
