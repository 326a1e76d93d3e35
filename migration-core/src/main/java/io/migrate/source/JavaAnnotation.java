package io.migrate.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.script.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Revision} annotation in Java source: its attributes and where they stand.
 *
 * @param attributes the tokens of the values by name
 */
record JavaAnnotation(Map<String, List<JavaToken>> attributes) {

	/**
	 * The annotation of the revision of an identifier, null where there is none, or none
	 * that says its identifier as a plain literal.
	 */
	static @Nullable JavaAnnotation find(List<JavaToken> tokens, String id) {
		for (int i = 0; i < tokens.size(); i++) {
			int open = opening(tokens, i);
			if (open > 0) {
				JavaAnnotation annotation = new JavaAnnotation(attributes(tokens, open + 1));
				if (List.of(id).equals(annotation.names("id"))) {
					return annotation;
				}
			}
		}
		return null;
	}

	/** How an attribute is written; nothing where it is absent. */
	List<JavaToken> tokens(String attribute) {
		return this.attributes.getOrDefault(attribute, List.of());
	}

	/**
	 * The texts of an attribute that is a literal or an array of literals; empty where it
	 * is absent, null where it is written otherwise.
	 */
	@Nullable List<String> names(String attribute) {
		List<JavaToken> value = tokens(attribute);
		if (value.size() == 1 && value.get(0).kind() == JavaToken.Kind.STRING) {
			return List.of(value.get(0).value());
		}
		if (value.isEmpty()) {
			return List.of();
		}
		if (!value.get(0).is("{") || !value.get(value.size() - 1).is("}")) {
			return null;
		}
		List<String> names = new ArrayList<>();
		for (int i = 1; i < value.size() - 1; i++) {
			boolean literal = i % 2 == 1;
			if (literal && value.get(i).kind() == JavaToken.Kind.STRING) {
				names.add(value.get(i).value());
			}
			else if (literal || !value.get(i).is(",")) {
				return null;
			}
		}
		return names;
	}

	/** The index of the bracket that opens the attributes; 0 where none do. */
	private static int opening(List<JavaToken> tokens, int at) {
		if (!tokens.get(at).is("@")) {
			return 0;
		}
		int name = at + 1;
		while (name + 2 < tokens.size() && tokens.get(name + 1).is(".")) {
			name += 2;
		}
		boolean revision = name + 1 < tokens.size() && tokens.get(name).is(Revision.class.getSimpleName());
		return (revision && tokens.get(name + 1).is("(")) ? name + 1 : 0;
	}

	private static Map<String, List<JavaToken>> attributes(List<JavaToken> tokens, int first) {
		Map<String, List<JavaToken>> attributes = new LinkedHashMap<>();
		int depth = 0;
		int start = first;
		for (int i = first; i < tokens.size() && depth >= 0; i++) {
			JavaToken token = tokens.get(i);
			depth += (token.is("(") || token.is("{")) ? 1 : (token.is(")") || token.is("}")) ? -1 : 0;
			if (depth < 0 || (depth == 0 && token.is(","))) {
				if (i - start > 2 && tokens.get(start + 1).is("=")) {
					attributes.put(tokens.get(start).text(), List.copyOf(tokens.subList(start + 2, i)));
				}
				start = i + 1;
			}
		}
		return attributes;
	}

}
