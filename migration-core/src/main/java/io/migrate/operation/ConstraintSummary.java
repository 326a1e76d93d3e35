package io.migrate.operation;

import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.Unique;

/**
 * A constraint in a few words.
 */
final class ConstraintSummary {

	private ConstraintSummary() {
	}

	static String of(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return "foreign key " + key.name() + " " + key.columns() + " -> " + key.references();
		}
		if (constraint instanceof Check check) {
			return "check " + check.name() + " (" + SqlSummary.of(check.expression()) + ")";
		}
		if (constraint instanceof Unique unique) {
			return "unique " + unique.name() + " " + unique.columns();
		}
		return (constraint instanceof PrimaryKey key) ? "primary key " + key.columns()
				: "exclusion " + constraint.name();
	}

}
