package io.migrate.boot.cli;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter;
import org.springframework.util.ReflectionUtils;

/**
 * Records as JSON: each component is a key, in the order of its declaration, null
 * included. Boot's own writer serves, so that an application without a JSON library needs
 * none.
 */
final class Json {

	private Json() {
	}

	/** One object, with a line end. */
	static String render(Object value) {
		return JsonWriter.standard().withNewLineAtEnd().writeToString(plain(value));
	}

	private static @Nullable Object plain(@Nullable Object value) {
		if (value instanceof Record) {
			Map<String, @Nullable Object> members = new LinkedHashMap<>();
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				Method accessor = component.getAccessor();
				ReflectionUtils.makeAccessible(accessor);
				members.put(component.getName(), plain(ReflectionUtils.invokeMethod(accessor, value)));
			}
			return members;
		}
		return (value instanceof Collection<?> elements) ? elements.stream().map(Json::plain).toList() : value;
	}

}
