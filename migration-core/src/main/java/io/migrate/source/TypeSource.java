package io.migrate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;

/**
 * Types as calls of {@link io.migrate.operation.PostgresTypes}.
 */
final class TypeSource {

	private static final Set<String> WITHOUT_MODIFIER = Set.of("bigint", "integer", "smallint", "numeric", "real",
			"double precision", "boolean", "text", "varchar", "uuid", "date", "time", "timetz", "timestamp",
			"timestamptz", "interval", "json", "jsonb", "bytea", "oid", "inet");

	private static final Set<String> WITH_ONE = Set.of("varchar", "char", "time", "timetz", "timestamp", "timestamptz");

	private static final Map<String, String> JAVA_NAMES = Map.of("double precision", "doublePrecision", "boolean",
			"bool", "char", "character");

	private TypeSource() {
	}

	static Argument of(ColumnType type) {
		List<String> imports = new ArrayList<>();
		String java = java(type, imports);
		return new Argument.Code(java, imports);
	}

	private static String java(ColumnType type, List<String> imports) {
		if (type.isArray()) {
			return call("array", List.of(java(type.element(), imports)), imports);
		}
		QualifiedName user = type.userDefinedName();
		if (user != null) {
			return call("userType", literals(user.written(), type.modifiers()), imports);
		}
		if (isKnown(type)) {
			return call(JAVA_NAMES.getOrDefault(type.name(), type.name()), type.modifiers(), imports);
		}
		return isReadAgain(type) ? call("type", literals(type.toString(), List.of()), imports)
				: call("builtIn", literals(type.name(), type.modifiers()), imports);
	}

	private static boolean isKnown(ColumnType type) {
		boolean numbers = type.modifiers().stream().allMatch((modifier) -> modifier.matches("0|-?[1-9]\\d{0,8}"));
		return numbers && switch (type.modifiers().size()) {
			case 0 -> WITHOUT_MODIFIER.contains(type.name());
			case 1 -> WITH_ONE.contains(type.name());
			case 2 -> type.name().equals("numeric");
			default -> false;
		};
	}

	private static boolean isReadAgain(ColumnType type) {
		try {
			return ColumnType.parse(type.toString()).equals(type);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static List<String> literals(String first, List<String> others) {
		List<String> literals = new ArrayList<>(List.of(JavaText.literal(first)));
		others.forEach((other) -> literals.add(JavaText.literal(other)));
		return literals;
	}

	private static String call(String method, List<String> arguments, List<String> imports) {
		imports.add("static io.migrate.operation.PostgresTypes." + method);
		return method + arguments.stream().collect(Collectors.joining(", ", "(", ")"));
	}

}
