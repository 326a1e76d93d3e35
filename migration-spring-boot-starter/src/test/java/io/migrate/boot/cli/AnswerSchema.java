package io.migrate.boot.cli;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of an answer, made from the record that it is. Members may be added to
 * an answer later, so none but the present ones are required and none is forbidden.
 */
final class AnswerSchema {

	private final Map<String, Object> definitions = new TreeMap<>();

	private AnswerSchema() {
	}

	static Map<String, Object> of(Class<?> record, String title) {
		AnswerSchema schema = new AnswerSchema();
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		whole.put("title", title);
		whole.putAll(schema.object(record));
		if (!schema.definitions.isEmpty()) {
			whole.put("$defs", schema.definitions);
		}
		return whole;
	}

	private Map<String, Object> object(Class<?> record) {
		Map<String, Object> members = new LinkedHashMap<>();
		for (RecordComponent component : record.getRecordComponents()) {
			members.put(component.getName(), value(component.getAnnotatedType()));
		}
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("type", "object");
		object.put("properties", members);
		object.put("required", List.copyOf(members.keySet()));
		return object;
	}

	private Map<String, Object> value(AnnotatedType type) {
		Map<String, Object> schema = plain(type);
		if (!type.isAnnotationPresent(Nullable.class)) {
			return schema;
		}
		if (schema.containsKey("$ref")) {
			return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
		}
		Map<String, Object> nullable = new LinkedHashMap<>(schema);
		nullable.put("type", List.of(String.valueOf(schema.get("type")), "null"));
		return nullable;
	}

	private Map<String, Object> plain(AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType parameterized) {
			AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
			return (raw(type.getType()) == List.class) ? ordered("type", "array", "items", value(arguments[0]))
					: ordered("type", "object", "additionalProperties", value(arguments[1]));
		}
		return plain(raw(type.getType()));
	}

	private Map<String, Object> plain(Class<?> type) {
		if (type.isRecord()) {
			String name = type.getSimpleName();
			if (!this.definitions.containsKey(name)) {
				this.definitions.put(name, Map.of());
				this.definitions.put(name, object(type));
			}
			return Map.of("$ref", "#/$defs/" + name);
		}
		if (type.isEnum()) {
			List<String> names = new ArrayList<>();
			Arrays.asList(type.getEnumConstants()).forEach((constant) -> names.add(constant.toString()));
			return ordered("type", "string", "enum", names);
		}
		if (type == Instant.class) {
			return ordered("type", "string", "format", "date-time");
		}
		return Map.of("type", (type == boolean.class) ? "boolean" : (type == int.class) ? "integer" : "string");
	}

	private static Class<?> raw(Type type) {
		return (Class<?>) ((type instanceof ParameterizedType parameterized) ? parameterized.getRawType() : type);
	}

	private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(first, one);
		map.put(second, other);
		return map;
	}

}
