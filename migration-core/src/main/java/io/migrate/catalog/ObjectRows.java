package io.migrate.catalog;

import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import io.migrate.sql.Identifiers;

/**
 * Rows of other objects to enum types and identities.
 */
final class ObjectRows {

	private final String defaultSchema;

	ObjectRows(String defaultSchema) {
		this.defaultSchema = defaultSchema;
	}

	EnumType enumType(Row row) {
		return new EnumType(name(row), row.texts("words"), row.textOrNull("comment"));
	}

	AuxiliaryObject object(Row row) {
		String kind = row.text("kind");
		String identity = identity(row);
		if (kind.equals("TYPE") && !row.isNull("words")) {
			return new AuxiliaryObject(kind, identity, "CREATE TYPE " + identity + " AS (" + types(row, ", ") + ")",
					"DROP TYPE " + identity);
		}
		String context = row.textOrNull("inout_context");
		return (context == null) ? new AuxiliaryObject(kind, identity, "", "") : new AuxiliaryObject(kind, identity,
				"CREATE CAST (" + identity + ") WITH INOUT" + invocation(context), "DROP CAST (" + identity + ")");
	}

	/** {@code pg_cast.castcontext}. */
	private static String invocation(String context) {
		return switch (context) {
			case "i" -> " AS IMPLICIT";
			case "a" -> " AS ASSIGNMENT";
			default -> "";
		};
	}

	private String identity(Row row) {
		return switch (row.text("kind")) {
			case "EXTENSION" -> Identifiers.quote(row.text("name"));
			case "CAST" -> types(row, " AS ");
			case "FUNCTION", "PROCEDURE", "AGGREGATE" -> Identifiers.name(name(row)) + "(" + types(row, ",") + ")";
			case "TRIGGER", "RULE", "POLICY" -> Identifiers.quote(row.text("name")) + " ON " + Identifiers
				.name(QualifiedName.of(row.text("schema"), row.text("table_name")).relativeTo(this.defaultSchema));
			default -> Identifiers.name(name(row));
		};
	}

	/** As {@code format_type} spells them. */
	private static String types(Row row, String separator) {
		return String.join(separator, row.texts("words"));
	}

	private QualifiedName name(Row row) {
		return QualifiedName.of(row.text("schema"), row.text("name")).relativeTo(this.defaultSchema);
	}

}
