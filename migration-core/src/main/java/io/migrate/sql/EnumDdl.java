package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.migrate.operation.AddEnumValue;
import io.migrate.operation.EnumUse;
import io.migrate.operation.RecreateEnum;
import io.migrate.operation.SetComment;
import io.migrate.schema.EnumType;
import io.migrate.schema.NamingConvention;
import io.migrate.schema.QualifiedName;

/**
 * Writes statements about enum types.
 */
final class EnumDdl {

	private EnumDdl() {
	}

	static List<Draft> create(EnumType type) {
		List<Draft> drafts = new ArrayList<>();
		String values = type.values().stream().map(Literals::string).collect(Collectors.joining(", "));
		drafts.add(Draft.of("CREATE TYPE " + Identifiers.name(type.name()) + " AS ENUM (" + values + ")")
			.where(Guards.type(type.name())));
		if (type.comment() != null) {
			drafts.add(TableDdl.comment(SetComment.Target.TYPE, type.name(), type.comment()));
		}
		return drafts;
	}

	static Draft drop(QualifiedName name) {
		return Draft.of("DROP TYPE " + Identifiers.name(name))
			.guarded("DROP TYPE ", Guards.IF_EXISTS)
			.with(Hazard.Kind.INCOMPATIBLE, "A release that still uses the type fails.");
	}

	static Draft addValue(AddEnumValue operation) {
		List<String> values = operation.type().values();
		int position = values.indexOf(operation.value());
		String place = "";
		if (position > 0 && position < values.size() - 1) {
			place = " AFTER " + Literals.string(values.get(position - 1));
		}
		else if (position == 0 && values.size() > 1) {
			place = " BEFORE " + Literals.string(values.get(1));
		}
		String add = "ALTER TYPE " + Identifiers.name(operation.type().name()) + " ADD VALUE ";
		return Draft.of(add + Literals.string(operation.value()) + place)
			.guarded(add, Guards.IF_NOT_EXISTS)
			.with(Conduct.COMMIT_AFTER);
	}

	static List<Draft> recreate(RecreateEnum operation, NewTables created) {
		QualifiedName name = operation.from().name();
		QualifiedName old = name.sibling(NamingConvention.fit("migrate_old_" + name.name()));
		List<Draft> drafts = new ArrayList<>();
		drafts.add(Draft.of("ALTER TYPE " + Identifiers.name(name) + " RENAME TO " + Identifiers.quote(old.name())));
		drafts.addAll(create(operation.to()));
		for (EnumUse use : operation.uses()) {
			List<Draft> moves = move(use, operation);
			moves.forEach((draft) -> drafts.add(created.contains(use.table()) ? Draft.of(draft.sql()) : draft));
		}
		drafts.add(Draft.of("DROP TYPE " + Identifiers.name(old)));
		return drafts;
	}

	private static List<Draft> move(EnumUse use, RecreateEnum operation) {
		String column = "ALTER TABLE " + Identifiers.name(use.table()) + " ALTER COLUMN "
				+ Identifiers.quote(use.column());
		String type = Identifiers.name(operation.to().name()) + (use.array() ? "[]" : "");
		String cast = Identifiers.quote(use.column()) + "::text" + (use.array() ? "[]" : "") + "::" + type;
		List<Draft> drafts = new ArrayList<>();
		Draft move = Draft.of(column + " TYPE " + type + " USING " + cast, LockMode.ACCESS_EXCLUSIVE)
			.with(Hazard.Kind.REWRITE, "Rewrites the table while everybody else waits.");
		drafts.add(operation.destructive()
				? move.with(Hazard.Kind.MAY_FAIL, "Fails while a row holds a value that the new type lacks.") : move);
		if (use.defaultValue() != null) {
			String value = Expressions.operand(use.defaultValue(),
					"default of column " + use.table() + "." + use.column());
			drafts.add(0, Draft.of(column + " DROP DEFAULT", LockMode.ACCESS_EXCLUSIVE));
			drafts.add(Draft.of(column + " SET DEFAULT " + value, LockMode.ACCESS_EXCLUSIVE));
		}
		return drafts;
	}

}
