package io.migrate.operation;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is about.
 *
 * @param object a table, type, sequence or schema; null for what has no name, such as raw
 * SQL
 * @param member its column, constraint or index
 */
public record ObjectPath(@Nullable QualifiedName object, @Nullable String member) {

	public static final ObjectPath NONE = new ObjectPath(null, null);

	public static ObjectPath of(QualifiedName object) {
		return new ObjectPath(object, null);
	}

	public static ObjectPath of(QualifiedName object, @Nullable String member) {
		return new ObjectPath(object, member);
	}

	/**
	 * With its schema, as the {@code --json} answers have it: {@code public.users.phone}.
	 */
	public String qualified(String defaultSchema) {
		if (this.object == null) {
			return "";
		}
		String schema = (this.object.schema() != null) ? this.object.schema() : defaultSchema;
		return schema + "." + this.object.name() + ((this.member != null) ? "." + this.member : "");
	}

	@Override
	public String toString() {
		return (this.object == null) ? "" : this.object + ((this.member != null) ? "." + this.member : "");
	}

}
