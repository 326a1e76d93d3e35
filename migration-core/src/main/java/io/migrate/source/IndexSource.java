package io.migrate.source;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;

/**
 * Indexes as calls of {@link io.migrate.operation.IndexBuilder}.
 */
final class IndexSource {

	private IndexSource() {
	}

	/** As part of a table. */
	static Chain ofTable(Index index) {
		return options(Chain.on("t").call("index", keys(Argument.text(index.name()), index)), index);
	}

	/** Its table, keys and options as calls on a chain. */
	static Chain on(Chain chain, String table, Index index) {
		return options(chain.call("on", keys(Argument.text(table), index)), index);
	}

	private static Chain options(Chain chain, Index index) {
		Chain calls = chain.callIf(index.unique(), "unique")
			.callIf(!index.method().equals("btree"), "using", index.method());
		calls = index.include().isEmpty() ? calls : calls.call("include", Argument.texts(index.include()));
		calls = (index.predicate() != null) ? calls.call("where", index.predicate()) : calls;
		calls = calls.callIf(index.nullsNotDistinct(), "nullsNotDistinct");
		calls = index.storage().isEmpty() ? calls : calls.call("storage", Argument.texts(index.storage()));
		return calls.callIf(!index.valid(), "invalid");
	}

	private static List<Argument> keys(Argument first, Index index) {
		List<Argument> keys = new ArrayList<>(List.of(first));
		boolean plain = index.parts()
			.stream()
			.allMatch((part) -> part.column() != null && part.equals(IndexPart.column(part.column())));
		index.parts().forEach((part) -> keys.add(plain ? Argument.text(part.column()) : key(part)));
		return keys;
	}

	private static Argument key(IndexPart part) {
		Chain chain = (part.column() != null) ? Chain.on("").call("column", part.column())
				: Chain.on("").call("expression", Argument.text(part.expression()));
		chain = chain.callIf(part.descending(), "desc");
		if (part.nullsFirst() != part.descending()) {
			chain = chain.call("withNullsFirst", Argument.code(Boolean.toString(part.nullsFirst())));
		}
		chain = (part.operatorClass() != null) ? chain.call("withOperatorClass", part.operatorClass()) : chain;
		chain = (part.collation() != null) ? chain.call("withCollation", part.collation()) : chain;
		return new Argument.Nested(chain, "static io.migrate.schema.IndexPart." + chain.steps().get(0).method());
	}

}
