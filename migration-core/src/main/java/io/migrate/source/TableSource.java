package io.migrate.source;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.Column;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;

/**
 * Tables and columns as calls of their builders.
 */
final class TableSource {

	private TableSource() {
	}

	static Argument block(Table table) {
		List<Chain> statements = new ArrayList<>();
		PrimaryKey key = table.primaryKey();
		for (Column column : table.columns()) {
			Chain call = Chain.on("t").call("column", Argument.text(column.name()), TypeSource.of(column.type()));
			statements.add(column(call, column, key != null && key.columns().contains(column.name())));
		}
		table.constraints().forEach((constraint) -> statements.add(ConstraintSource.ofTable(table.name(), constraint)));
		table.indexes().forEach((index) -> statements.add(IndexSource.ofTable(index)));
		if (table.comment() != null) {
			statements.add(Chain.on("t").call("comment", table.comment()));
		}
		statements.addAll(traits(table.traits()));
		return new Argument.Block("t", statements);
	}

	/**
	 * The options of a column as calls on a chain.
	 * @param key whether it is part of a primary key, so that NOT NULL goes without
	 * saying
	 */
	static Chain column(Chain chain, Column column, boolean key) {
		boolean notNull = key || column.identity() != null;
		Chain calls = chain.callIf(!column.nullable() && !notNull, "notNull")
			.callIf(column.nullable() && notNull, "nullable");
		calls = (column.defaultValue() != null) ? calls.call("defaultSql", column.defaultValue()) : calls;
		calls = (column.identity() != null) ? identity(calls, column.identity(), column) : calls;
		calls = (column.generated() != null) ? generated(calls, column.generated()) : calls;
		calls = (column.ownedSequence() != null) ? ownedSequence(calls, column.ownedSequence(), column) : calls;
		calls = (column.collation() != null) ? calls.call("collation", column.collation()) : calls;
		return (column.comment() != null) ? calls.call("comment", column.comment()) : calls;
	}

	private static Chain identity(Chain chain, Identity identity, Column column) {
		String type = SequenceOptions.typeFor(column.type());
		return identity.equals(Identity.byDefault(type)) ? chain.call("identity", List.of())
				: chain.call("identity", CountingSource.block(identity, type));
	}

	private static Chain generated(Chain chain, Generated generated) {
		return chain.call(generated.stored() ? "generatedAs" : "virtuallyGeneratedAs", generated.expression());
	}

	private static Chain ownedSequence(Chain chain, Sequence sequence, Column column) {
		String type = SequenceOptions.typeFor(column.type());
		Argument name = Argument.text(sequence.name().written());
		return sequence.options().equals(SequenceOptions.ascending(type)) ? chain.call("ownedSequence", name)
				: chain.call("ownedSequence", name, CountingSource.block(sequence.options(), type));
	}

	private static List<Chain> traits(TableTraits traits) {
		List<Chain> statements = new ArrayList<>();
		if (traits.unlogged()) {
			statements.add(Chain.on("t").call("unlogged", List.of()));
		}
		if (traits.partitionBy() != null) {
			statements.add(Chain.on("t").call("partitionBy", traits.partitionBy()));
		}
		if (traits.child()) {
			statements.add(Chain.on("t").call("child", List.of()));
		}
		if (!traits.storage().isEmpty()) {
			statements.add(Chain.on("t").call("storage", Argument.texts(traits.storage())));
		}
		return statements;
	}

}
