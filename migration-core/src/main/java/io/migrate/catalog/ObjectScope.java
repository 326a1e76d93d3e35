package io.migrate.catalog;

import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a database is read.
 *
 * @param schemas the schemas to read, empty for all that users made
 * @param historySchema where our own tables lie, which are left out; null for the default
 * schema
 */
public record ObjectScope(SortedSet<String> schemas, @Nullable String historySchema) {

	/** Every schema that users made; our own tables lie in the default one. */
	public static final ObjectScope ALL = new ObjectScope(new TreeSet<>(), null);

	private static final String OWN_PREFIX = "migrate_";

	public ObjectScope {
		schemas = new TreeSet<>(schemas);
	}

	public ObjectScope withSchemas(SortedSet<String> value) {
		return new ObjectScope(value, this.historySchema);
	}

	public ObjectScope withHistorySchema(@Nullable String value) {
		return new ObjectScope(this.schemas, value);
	}

	boolean isOwn(String schema, String name, String defaultSchema) {
		String history = (this.historySchema != null) ? this.historySchema : defaultSchema;
		return name.startsWith(OWN_PREFIX) && schema.equals(history);
	}

}
