package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;

import io.migrate.operation.AddEnumValue;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.RecreateEnum;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;

/**
 * The casts of enum types, which Hibernate makes for each named enum. PostgreSQL drops no
 * type that a cast depends on.
 */
final class EnumCasts {

	private EnumCasts() {
	}

	/**
	 * Around the making of another type in place of one, its casts go and come back; also
	 * where that is what takes a new value back.
	 */
	static List<PlannedOperation> aside(List<PlannedOperation> changes, SchemaModel whole) {
		List<PlannedOperation> plan = new ArrayList<>();
		for (PlannedOperation change : changes) {
			if (change.operation() instanceof RecreateEnum recreation) {
				recreation.between(of(recreation.from().name(), whole))
					.forEach((operation) -> plan.add(PlannedOperation.now(change.stage(), operation)));
			}
			else if (change.operation() instanceof AddEnumValue growth) {
				plan.add(PlannedOperation.now(change.stage(), growth.withCasts(of(growth.type().name(), whole))));
			}
			else {
				plan.add(change);
			}
		}
		return plan;
	}

	/** What goes before the type does. */
	static List<PlannedOperation> drop(QualifiedName type, SchemaModel whole) {
		return of(type, whole).stream()
			.map((cast) -> PlannedOperation.later(Stage.DROP_ENUM, new ExecuteSql(cast.drop(), cast.create())))
			.toList();
	}

	private static List<AuxiliaryObject> of(QualifiedName type, SchemaModel whole) {
		String name = type.toString();
		return whole.auxiliaryObjects()
			.stream()
			.filter((object) -> object.kind().equals("CAST") && !object.create().isEmpty())
			.filter((cast) -> isOf(name, Drift.plain(cast.identity())))
			.toList();
	}

	private static boolean isOf(String type, String cast) {
		return cast.startsWith(type + " AS ") || cast.endsWith(" AS " + type);
	}

}
