package io.migrate.catalog;

import java.util.HashMap;
import java.util.Map;

import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Rows of columns to columns. An identity gets its counting rule from its sequence later.
 */
final class ColumnRows {

	private final String defaultSchema;

	private final Map<String, ColumnType> types = new HashMap<>();

	ColumnRows(String defaultSchema) {
		this.defaultSchema = defaultSchema;
	}

	Column column(Row row) {
		String expression = row.textOrNull("expression");
		String generated = row.text("generated");
		String identity = row.text("identity");
		return new Column(row.text("name"), type(row.text("type"), row.flag("built_in")), row.flag("nullable"),
				(expression != null && generated.isEmpty()) ? expression : null,
				identity.isEmpty() ? null : new Identity(identity.equals("a"), SequenceOptions.DEFAULT),
				generated(expression, generated), null, row.textOrNull("collation"), row.textOrNull("comment"));
	}

	private static @Nullable Generated generated(@Nullable String expression, String kind) {
		return (expression != null && !kind.isEmpty())
				? new Generated(ExpressionText.settled(expression), kind.equals("s")) : null;
	}

	private ColumnType type(String text, boolean builtIn) {
		return this.types.computeIfAbsent(builtIn + text, (key) -> {
			ColumnType type = ColumnType.parse(text).relativeTo(this.defaultSchema);
			return new ColumnType(type.schema(), type.name(), type.modifiers(), type.dimensions(), builtIn);
		});
	}

}
