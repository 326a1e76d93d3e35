package io.migrate.operation;

import java.util.Arrays;
import java.util.List;

import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An index: the table it is {@link #on} has to be said, and its keys unless it is
 * dropped.
 */
public final class IndexBuilder {

	private final @Nullable String name;

	private @Nullable QualifiedName table;

	private List<IndexPart> parts = List.of();

	private boolean unique;

	private String method = "btree";

	private List<String> include = List.of();

	private @Nullable String predicate;

	private boolean nullsNotDistinct;

	private List<String> storage = List.of();

	private boolean valid = true;

	private boolean concurrently;

	private boolean ifNotExists;

	private boolean ifExists;

	IndexBuilder(@Nullable String name) {
		this.name = name;
	}

	/** The table of an index that is dropped. */
	public IndexBuilder on(String tableName) {
		this.table = QualifiedName.parse(tableName);
		return this;
	}

	public IndexBuilder on(String tableName, String... columns) {
		return on(tableName).keys(Arrays.stream(columns).map(IndexPart::column).toList());
	}

	/**
	 * Keys with an order or of expressions: {@code IndexPart.column("name").desc()},
	 * {@code IndexPart.expression("lower(name)")}.
	 */
	public IndexBuilder on(String tableName, IndexPart... keys) {
		return on(tableName).keys(List.of(keys));
	}

	public IndexBuilder unique() {
		this.unique = true;
		return this;
	}

	/** Another access method than {@code btree}. */
	public IndexBuilder using(String value) {
		this.method = value;
		return this;
	}

	/** Columns carried without being keys. */
	public IndexBuilder include(String... columns) {
		this.include = List.of(columns);
		return this;
	}

	/** The rows it holds, as SQL. */
	public IndexBuilder where(String sql) {
		this.predicate = sql;
		return this;
	}

	/** Two nulls count as equal (PostgreSQL 15). */
	public IndexBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	/** Storage parameters: {@code "fillfactor=70"}. */
	public IndexBuilder storage(String... parameters) {
		this.storage = List.of(parameters);
		return this;
	}

	/** What was dropped had been left behind by a build that failed. */
	public IndexBuilder invalid() {
		this.valid = false;
		return this;
	}

	/**
	 * Writers go on meanwhile; the statement runs outside a transaction.
	 */
	public IndexBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	/**
	 * Is built only where there is no index of this name. One that an interrupted build
	 * left behind is not taken for it.
	 */
	public IndexBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	/** Is dropped only where it is there. */
	public IndexBuilder ifExists() {
		this.ifExists = true;
		return this;
	}

	IndexBuilder keys(List<IndexPart> keys) {
		this.parts = List.copyOf(keys);
		return this;
	}

	Operation create() {
		refuse(this.ifExists, "createIndex", "ifExists", "ifNotExists");
		if (this.parts.isEmpty()) {
			throw Draft.incomplete("createIndex(\"" + this.name + "\")", "It does not say what it is on.",
					"Add .on(\"table\", \"column\").");
		}
		return Guarded.when(this.ifNotExists, new CreateIndex(table("createIndex"), index(), this.concurrently));
	}

	Operation drop(String indexName) {
		refuse(this.ifNotExists, "dropIndex", "ifNotExists", "ifExists");
		return Guarded.when(this.ifExists,
				new DropIndex(table("dropIndex"), indexName, this.parts.isEmpty() ? null : index(), this.concurrently));
	}

	/** The index as part of a table. */
	Index part() {
		if (this.parts.isEmpty() || this.concurrently || this.table != null || this.ifExists || this.ifNotExists) {
			throw Draft.incomplete("… index '" + this.name + "' of a table",
					this.parts.isEmpty() ? "It has no key." : "Its table is known and has no rows yet.",
					"Write t.index(\"name\", \"column\") without on(…), concurrently() and ifNotExists().");
		}
		return index();
	}

	private void refuse(boolean said, String call, String wrong, String right) {
		if (said) {
			throw Draft.incomplete(call + "(\"" + this.name + "\")", "." + wrong + "() does not fit it.",
					"Write ." + right + "() if it may be there or not.");
		}
	}

	private Index index() {
		return new Index(this.name, this.parts, this.unique, this.method, this.include, this.predicate,
				this.nullsNotDistinct, this.storage, this.valid);
	}

	private QualifiedName table(String call) {
		if (this.table == null) {
			throw Draft.incomplete(call + "(\"" + this.name + "\")", "It does not say on which table.",
					"Add .on(\"table\").");
		}
		return this.table;
	}

}
