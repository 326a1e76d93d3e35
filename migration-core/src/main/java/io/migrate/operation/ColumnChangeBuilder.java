package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.migrate.operation.ColumnChange.SetCollation;
import io.migrate.operation.ColumnChange.SetColumnComment;
import io.migrate.operation.ColumnChange.SetDefault;
import io.migrate.operation.ColumnChange.SetNullable;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Generated;

/**
 * What changes at a column. What was there before is said by {@code was}: the way back
 * needs it.
 */
public final class ColumnChangeBuilder {

	private final List<Supplier<ColumnChange>> changes = new ArrayList<>();

	ColumnChangeBuilder() {
	}

	public TypeChangeBuilder type(ColumnType to) {
		TypeChangeBuilder builder = new TypeChangeBuilder(to);
		this.changes.add(builder::change);
		return builder;
	}

	/** A collation of its own, by name. */
	public TextChangeBuilder collation(ColumnType type, String to) {
		return add(new TextChangeBuilder((from) -> new SetCollation(type, from, to)));
	}

	/** The collation of its type. */
	public TextChangeBuilder dropCollation(ColumnType type) {
		return add(new TextChangeBuilder((from) -> new SetCollation(type, from, null)));
	}

	public void nullable() {
		this.changes.add(() -> new SetNullable(true));
	}

	public void notNull() {
		this.changes.add(() -> new SetNullable(false));
	}

	public TextChangeBuilder defaultSql(String to) {
		return add(new TextChangeBuilder((from) -> new SetDefault(from, to)));
	}

	public TextChangeBuilder dropDefault() {
		return add(new TextChangeBuilder((from) -> new SetDefault(from, null)));
	}

	/** Becomes an identity column, or counts otherwise than it did. */
	public IdentityChangeBuilder identity(Consumer<IdentityBuilder> to) {
		return add(new IdentityChangeBuilder(IdentityBuilder.identity("bigint", to)));
	}

	public IdentityChangeBuilder dropIdentity() {
		return add(new IdentityChangeBuilder(null));
	}

	/** Another expression for a column that is computed (PostgreSQL 17). */
	public GeneratedChangeBuilder generatedAs(String sql) {
		return add(new GeneratedChangeBuilder(new Generated(sql, true)));
	}

	public GeneratedChangeBuilder virtuallyGeneratedAs(String sql) {
		return add(new GeneratedChangeBuilder(new Generated(sql, false)));
	}

	/** Becomes an ordinary column that keeps its values. */
	public GeneratedChangeBuilder dropGenerated() {
		return add(new GeneratedChangeBuilder(null));
	}

	public TextChangeBuilder comment(String to) {
		return add(new TextChangeBuilder((from) -> new SetColumnComment(from, to)));
	}

	public TextChangeBuilder dropComment() {
		return add(new TextChangeBuilder((from) -> new SetColumnComment(from, null)));
	}

	List<ColumnChange> changes() {
		return this.changes.stream().map(Supplier::get).toList();
	}

	private TextChangeBuilder add(TextChangeBuilder builder) {
		this.changes.add(builder::change);
		return builder;
	}

	private IdentityChangeBuilder add(IdentityChangeBuilder builder) {
		this.changes.add(builder::change);
		return builder;
	}

	private GeneratedChangeBuilder add(GeneratedChangeBuilder builder) {
		this.changes.add(builder::change);
		return builder;
	}

}
