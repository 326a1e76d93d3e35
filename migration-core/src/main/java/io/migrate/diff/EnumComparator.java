package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import io.migrate.operation.AddEnumValue;
import io.migrate.operation.CreateEnum;
import io.migrate.operation.DropEnum;
import io.migrate.operation.EnumUse;
import io.migrate.operation.RecreateEnum;
import io.migrate.operation.Review;
import io.migrate.operation.SetComment;
import io.migrate.schema.Column;
import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;

/**
 * Enum types, by name. Values that are added in between are added in place; anything else
 * PostgreSQL can only do with a new type, which a value in use may forbid.
 */
final class EnumComparator {

	private EnumComparator() {
	}

	/**
	 * @param whole the database with what is left alone, which may use a type too
	 */
	static List<PlannedOperation> compare(SchemaModel database, SchemaModel model, SchemaModel whole) {
		List<PlannedOperation> plan = new ArrayList<>();
		for (EnumType wanted : model.enumTypes().values()) {
			EnumType present = database.enumTypes().get(wanted.name());
			if (present == null) {
				plan.add(PlannedOperation.now(Stage.ENUM, new CreateEnum(wanted)));
			}
			else {
				plan.addAll(EnumCasts.aside(change(present, wanted, uses(whole, wanted.name())), whole));
			}
		}
		List<QualifiedName> names = new ArrayList<>(database.enumTypes().keySet());
		names.removeAll(model.enumTypes().keySet());
		names.removeIf((name) -> !uses(model, name).isEmpty()
				|| uses(whole, name).stream().anyMatch((use) -> database.table(use.table()) == null));
		for (int i = names.size() - 1; i >= 0; i--) {
			plan.addAll(EnumCasts.drop(names.get(i), whole));
			plan.add(PlannedOperation.later(Stage.DROP_ENUM,
					new DropEnum(names.get(i), database.enumTypes().get(names.get(i)))));
		}
		return plan;
	}

	/**
	 * A comment on a type is nothing an entity could say: it is kept where the model has
	 * none.
	 */
	private static List<PlannedOperation> change(EnumType from, EnumType to, List<EnumUse> uses) {
		List<PlannedOperation> plan = new ArrayList<>();
		EnumType target = new EnumType(to.name(), to.values(), from.comment());
		List<String> kept = new ArrayList<>(to.values());
		kept.retainAll(from.values());
		if (kept.equals(from.values())) {
			plan.addAll(grow(from, target, uses));
		}
		else if (!from.values().equals(to.values())) {
			new TreeSet<>(uses.stream().map(EnumUse::table).toList())
				.forEach((table) -> plan.add(PlannedOperation.now(Stage.ENUM_VALUE,
						new Review("The values of enum '" + to.name() + "' change from " + from.values() + " to "
								+ to.values() + ": do the rows of '" + table
								+ "' hold only those that stay, and may the table be rewritten?", table))));
			plan.add(PlannedOperation.now(Stage.ENUM_VALUE, new RecreateEnum(from, target, uses)));
		}
		if (to.comment() != null && !Objects.equals(from.comment(), to.comment())) {
			plan.add(PlannedOperation.now(Stage.COMMENT,
					new SetComment(SetComment.Target.TYPE, to.name(), from.comment(), to.comment())));
		}
		return plan;
	}

	private static List<PlannedOperation> grow(EnumType from, EnumType to, List<EnumUse> uses) {
		List<PlannedOperation> plan = new ArrayList<>();
		List<String> values = new ArrayList<>(from.values());
		for (int i = 0; i < to.values().size(); i++) {
			String value = to.values().get(i);
			if (i == values.size() || !values.get(i).equals(value)) {
				values.add(i, value);
				plan.add(PlannedOperation.now(Stage.ENUM_VALUE,
						new AddEnumValue(new EnumType(to.name(), values, to.comment()), value, uses)));
			}
		}
		return plan;
	}

	private static List<EnumUse> uses(SchemaModel schema, QualifiedName type) {
		List<EnumUse> uses = new ArrayList<>();
		for (Table table : schema.tables().values()) {
			for (Column column : table.columns()) {
				if (type.equals(column.type().userDefinedName()) && !table.traits().child()) {
					uses.add(new EnumUse(table.name(), column.name(), column.type().isArray(), column.defaultValue()));
				}
			}
		}
		return uses;
	}

}
