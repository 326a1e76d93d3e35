package io.migrate.source;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.NamingConvention;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Unique;

/**
 * Constraints as calls of their builders.
 */
final class ConstraintSource {

	private ConstraintSource() {
	}

	/** As part of a table. */
	static Chain ofTable(QualifiedName table, Constraint constraint) {
		Chain call = begun(Chain.on("t"), "", List.of(Argument.text(constraint.name())), constraint);
		boolean otherName = constraint instanceof PrimaryKey
				&& !NamingConvention.primaryKey(table).equals(constraint.name());
		return options(otherName ? call.call("named", Argument.text(constraint.name())) : call, constraint);
	}

	/** Added to a table. */
	static Chain added(QualifiedName table, Constraint constraint) {
		List<Argument> names = List.of(Argument.text(table.written()), Argument.text(constraint.name()));
		return options(begun(Chain.on("op"), "add", names, constraint), constraint);
	}

	/** What a drop took away. */
	static Chain dropped(Chain drop, Constraint constraint) {
		return options(begun(drop, "was", List.of(), constraint), constraint);
	}

	private static Chain begun(Chain chain, String verb, List<Argument> names, Constraint constraint) {
		List<Argument> arguments = new ArrayList<>(names);
		if (constraint instanceof PrimaryKey key) {
			// within a table its name goes without saying
			List<Argument> columns = Argument.texts(key.columns());
			arguments.addAll(columns);
			return chain.call(method(verb, "PrimaryKey"), verb.isEmpty() ? columns : arguments);
		}
		if (constraint instanceof Unique unique) {
			arguments.addAll(Argument.texts(unique.columns()));
			return chain.call(method(verb, "Unique"), arguments);
		}
		if (constraint instanceof ForeignKey key) {
			arguments.addAll(Argument.texts(key.columns()));
			return chain.call(method(verb, "ForeignKey"), arguments);
		}
		boolean check = constraint instanceof Check;
		arguments.add(Argument.text(check ? ((Check) constraint).expression() : ((Exclude) constraint).definition()));
		return chain.call(method(verb, check ? "Check" : "Exclude"), arguments);
	}

	private static Chain options(Chain chain, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return deferrable(include(chain, key.include()), key.deferrability());
		}
		if (constraint instanceof Unique unique) {
			return deferrable(include(chain, unique.include()).callIf(unique.nullsNotDistinct(), "nullsNotDistinct"),
					unique.deferrability());
		}
		if (constraint instanceof Check check) {
			return chain.callIf(check.noInherit(), "noInherit").callIf(!check.validated(), "notValid");
		}
		return (constraint instanceof ForeignKey key) ? foreignKey(chain, key) : chain;
	}

	private static Chain foreignKey(Chain chain, ForeignKey key) {
		List<Argument> target = new ArrayList<>(List.of(Argument.text(key.references().written())));
		target.addAll(Argument.texts(key.referencedColumns()));
		Chain calls = chain.call("references", target);
		calls = action(calls, "onDelete", key.onDelete());
		calls = action(calls, "onUpdate", key.onUpdate());
		return deferrable(calls.callIf(key.matchFull(), "matchFull"), key.deferrability()).callIf(!key.validated(),
				"notValid");
	}

	private static Chain action(Chain chain, String method, ReferentialAction action) {
		return (action == ReferentialAction.NO_ACTION) ? chain : chain.call(method,
				Argument.code("ReferentialAction." + action.name(), "io.migrate.schema.ReferentialAction"));
	}

	private static Chain include(Chain chain, List<String> columns) {
		return columns.isEmpty() ? chain : chain.call("include", Argument.texts(columns));
	}

	private static Chain deferrable(Chain chain, Deferrability deferrability) {
		return switch (deferrability) {
			case NOT_DEFERRABLE -> chain;
			case DEFERRABLE -> chain.call("deferrable", List.of());
			case INITIALLY_DEFERRED -> chain.call("initiallyDeferred", List.of());
		};
	}

	private static String method(String verb, String kind) {
		return verb.isEmpty() ? Character.toLowerCase(kind.charAt(0)) + kind.substring(1) : verb + kind;
	}

}
