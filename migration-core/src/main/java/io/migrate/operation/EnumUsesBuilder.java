package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A change of an enum type with the columns that have this type.
 *
 * @param <B> the builder itself
 */
public abstract sealed class EnumUsesBuilder<B extends EnumUsesBuilder<B>>
		permits EnumValueBuilder, RecreateEnumBuilder {

	private final List<EnumUse> uses = new ArrayList<>();

	EnumUsesBuilder() {
	}

	abstract B self();

	/** A column of the type. */
	public B usedBy(String table, String column) {
		return use(table, column, false, null);
	}

	/** A column of the type with its default, as SQL. */
	public B usedBy(String table, String column, String defaultSql) {
		return use(table, column, false, defaultSql);
	}

	/** A column that is an array of the type. */
	public B usedByArray(String table, String column) {
		return use(table, column, true, null);
	}

	/** A column that is an array of the type, with its default, as SQL. */
	public B usedByArray(String table, String column, String defaultSql) {
		return use(table, column, true, defaultSql);
	}

	List<EnumUse> uses() {
		return this.uses;
	}

	private B use(String table, String column, boolean array, @Nullable String defaultSql) {
		this.uses.add(new EnumUse(QualifiedName.parse(table), column, array, defaultSql));
		return self();
	}

}
