package io.migrate.hibernate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code CREATE INDEX} can say of an index (manual, {@code CREATE INDEX}).
 */
final class IndexClauses {

	private static final Set<String> AFTER_KEY = Set.of("collate", "asc", "desc", "nulls");

	private IndexClauses() {
	}

	/**
	 * Reads what may stand behind the keys.
	 */
	static Index readOptions(Index start, @Nullable String options) {
		SqlCursor cursor = new SqlCursor((options != null) ? options : "");
		return readOptions(start, cursor);
	}

	static Index readOptions(Index start, SqlCursor cursor) {
		Index index = start;
		while (!cursor.atEnd()) {
			index = readOption(index, cursor);
		}
		return index;
	}

	private static Index readOption(Index index, SqlCursor cursor) {
		if (cursor.accept("include")) {
			return index.withInclude(cursor.names());
		}
		if (cursor.accept("nulls", "not", "distinct")) {
			return index.withNullsNotDistinct(true);
		}
		if (cursor.accept("nulls", "distinct")) {
			return index;
		}
		if (cursor.accept("with")) {
			return index.withStorage(storage(cursor.group()));
		}
		if (cursor.accept("tablespace")) {
			cursor.name();
			return index;
		}
		if (cursor.accept("where")) {
			return index.withPredicate(unwrapped(cursor.rest()));
		}
		throw cursor.unexpected("an option of an index");
	}

	/**
	 * Storage parameters as {@code key=value}, sorted.
	 */
	static List<String> storage(String list) {
		return SqlCursor.split(list)
			.stream()
			.map((parameter) -> Arrays.stream(parameter.split("=", 2))
				.map(String::strip)
				.reduce((key, value) -> key + "=" + value)
				.orElse(""))
			.sorted()
			.toList();
	}

	/**
	 * One key: a column or an expression, with what may stand behind it.
	 */
	static IndexPart part(String sql) {
		SqlCursor cursor = new SqlCursor(sql);
		IndexPart part = key(cursor);
		if (cursor.accept("collate")) {
			part = part.withCollation(cursor.qualifiedName().name());
		}
		if (cursor.atName() && !cursor.at("asc") && !cursor.at("desc") && !cursor.at("nulls")) {
			part = part.withOperatorClass(cursor.until(AFTER_KEY));
		}
		if (cursor.accept("desc")) {
			part = part.desc();
		}
		else {
			cursor.accept("asc");
		}
		if (cursor.accept("nulls", "first")) {
			part = part.withNullsFirst(true);
		}
		else if (cursor.accept("nulls", "last")) {
			part = part.withNullsFirst(false);
		}
		if (!cursor.atEnd()) {
			throw cursor.unexpected("the end of an index key");
		}
		return part;
	}

	private static IndexPart key(SqlCursor cursor) {
		if (cursor.atGroup()) {
			return IndexPart.expression(unwrapped(cursor.group()));
		}
		String name = cursor.name();
		return cursor.atGroup() ? IndexPart.expression(StoredName.quoted(name) + "(" + cursor.group() + ")")
				: IndexPart.column(name);
	}

	/**
	 * An expression without parentheses around all of it.
	 */
	static String unwrapped(String expression) {
		String text = expression.strip();
		SqlCursor cursor = new SqlCursor(text);
		if (!cursor.atGroup() || text.charAt(0) != '(') {
			return text;
		}
		String inner = cursor.group();
		return cursor.atEnd() ? unwrapped(inner) : text;
	}

}
