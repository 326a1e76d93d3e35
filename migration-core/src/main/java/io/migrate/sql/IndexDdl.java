package io.migrate.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.QualifiedName;

/**
 * Writes statements about indexes.
 */
final class IndexDdl {

	private IndexDdl() {
	}

	/**
	 * Builds an index on a table that others use, or on one that is new.
	 */
	static Draft create(QualifiedName table, Index index, boolean concurrently, boolean existing) {
		boolean online = concurrently && existing;
		Draft draft = Draft.of(statement(table, index, online));
		draft = (index.name() != null) ? draft.guarded(head(index, online), Guards.IF_NOT_EXISTS) : draft;
		if (!existing) {
			return draft;
		}
		Draft build = online
				? draft.with(Conduct.AUTOCOMMIT)
					.locking(LockMode.SHARE_UPDATE_EXCLUSIVE)
					.with(Hazard.Kind.SCAN, "Reads the whole table; reads and writes go on.")
				: draft.locking(LockMode.SHARE).with(Hazard.Kind.BLOCKING, "Blocks writes while the index is built.");
		return index.unique() ? build.with(Hazard.Kind.MAY_FAIL, "Fails when two rows have the same key.") : build;
	}

	static Draft drop(QualifiedName table, String name, boolean concurrently, boolean existing) {
		boolean online = concurrently && existing;
		String drop = "DROP INDEX " + (online ? "CONCURRENTLY " : "");
		Draft draft = Draft.of(drop + Identifiers.name(table.sibling(name))).guarded(drop, Guards.IF_EXISTS);
		if (!existing) {
			return draft;
		}
		return online ? draft.with(Conduct.AUTOCOMMIT).locking(LockMode.SHARE_UPDATE_EXCLUSIVE)
				: draft.locking(LockMode.ACCESS_EXCLUSIVE);
	}

	static Draft rename(QualifiedName table, String name, String newName) {
		return Draft
			.of("ALTER INDEX " + Identifiers.name(table.sibling(name)) + " RENAME TO " + Identifiers.quote(newName));
	}

	private static String statement(QualifiedName table, Index index, boolean concurrently) {
		String name = (index.name() != null) ? Identifiers.quote(index.name()) + " " : "";
		String method = index.method().equals("btree") ? "" : " USING " + Identifiers.quote(index.method());
		String keys = index.parts()
			.stream()
			.map((part) -> key(part, "key of index " + index.name()))
			.collect(Collectors.joining(", "));
		return head(index, concurrently) + name + "ON " + Identifiers.name(table) + method + " (" + keys + ")"
				+ include(index.include()) + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
				+ TableDdl.storage(index.storage()) + predicate(index);
	}

	private static String head(Index index, boolean concurrently) {
		return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + (concurrently ? "CONCURRENTLY " : "");
	}

	static String include(List<String> columns) {
		return columns.isEmpty() ? "" : " INCLUDE (" + Identifiers.list(columns) + ")";
	}

	private static String key(IndexPart part, String what) {
		StringBuilder key = new StringBuilder();
		if (part.column() != null) {
			key.append(Identifiers.quote(part.column()));
		}
		if (part.expression() != null) {
			key.append('(').append(Expressions.of(part.expression(), what)).append(')');
		}
		if (part.collation() != null) {
			key.append(" COLLATE ").append(Identifiers.quote(part.collation()));
		}
		if (part.operatorClass() != null) {
			key.append(' ').append(Expressions.of(part.operatorClass(), "operator class of a " + what));
		}
		key.append(part.descending() ? " DESC" : "");
		if (part.nullsFirst() != part.descending()) {
			key.append(part.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
		}
		return key.toString();
	}

	private static String predicate(Index index) {
		return (index.predicate() == null) ? ""
				: " WHERE " + Expressions.of(index.predicate(), "predicate of index " + index.name());
	}

}
