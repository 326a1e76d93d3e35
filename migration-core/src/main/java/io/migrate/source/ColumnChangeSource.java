package io.migrate.source;

import java.util.List;

import io.migrate.operation.ColumnChange;
import io.migrate.operation.ColumnChange.SetCollation;
import io.migrate.operation.ColumnChange.SetColumnComment;
import io.migrate.operation.ColumnChange.SetDefault;
import io.migrate.operation.ColumnChange.SetGenerated;
import io.migrate.operation.ColumnChange.SetIdentity;
import io.migrate.operation.ColumnChange.SetNullable;
import io.migrate.operation.ColumnChange.SetOwnedSequence;
import io.migrate.operation.ColumnChange.SetType;
import io.migrate.schema.Generated;
import io.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a column as calls of {@link io.migrate.operation.ColumnChangeBuilder}.
 */
final class ColumnChangeSource {

	private ColumnChangeSource() {
	}

	static Chain of(ColumnChange change) {
		Chain chain = Chain.on("c");
		if (change instanceof SetType type) {
			return type(chain, type);
		}
		if (change instanceof SetCollation collation) {
			return was((collation.to() != null)
					? chain.call("collation", TypeSource.of(collation.type()), Argument.text(collation.to()))
					: chain.call("dropCollation", TypeSource.of(collation.type())), collation.from());
		}
		if (change instanceof SetNullable nullable) {
			return chain.callIf(nullable.nullable(), "nullable").callIf(!nullable.nullable(), "notNull");
		}
		if (change instanceof SetDefault value) {
			return text(chain, "defaultSql", "dropDefault", value.from(), value.to());
		}
		if (change instanceof SetIdentity identity) {
			return identity(chain, identity);
		}
		if (change instanceof SetOwnedSequence owned) {
			return owned(chain, owned);
		}
		if (change instanceof SetGenerated generated) {
			return generated(chain, generated.from(), generated.to());
		}
		SetColumnComment comment = (SetColumnComment) change;
		return text(chain, "comment", "dropComment", comment.from(), comment.to());
	}

	private static Chain type(Chain chain, SetType type) {
		Chain calls = chain.call("type", TypeSource.of(type.to()));
		calls = (type.from() != null) ? calls.call("was", TypeSource.of(type.from())) : calls;
		calls = (type.using() != null) ? calls.call("using", type.using()) : calls;
		return (type.usingBack() != null) ? calls.call("usingBack", type.usingBack()) : calls;
	}

	private static Chain text(Chain chain, String set, String drop, @Nullable String from, @Nullable String to) {
		return was((to != null) ? chain.call(set, to) : chain.call(drop, List.of()), from);
	}

	private static Chain identity(Chain chain, SetIdentity identity) {
		Chain calls = (identity.to() != null) ? chain.call("identity", CountingSource.block(identity.to(), "bigint"))
				: chain.call("dropIdentity", List.of());
		return (identity.from() != null) ? calls.call("was", CountingSource.block(identity.from(), "bigint")) : calls;
	}

	private static Chain owned(Chain chain, SetOwnedSequence change) {
		Chain calls = (change.to() == null) ? chain.call("dropOwnedSequence", List.of())
				: sequence(chain, "ownedSequence", change.to());
		return (change.from() == null) ? calls : sequence(calls, "was", change.from());
	}

	private static Chain sequence(Chain chain, String method, Sequence sequence) {
		return chain.call(method, Argument.text(sequence.name().written()),
				CountingSource.block(sequence.options(), "bigint"));
	}

	private static Chain generated(Chain chain, @Nullable Generated from, @Nullable Generated to) {
		Chain calls = (to == null) ? chain.call("dropGenerated", List.of())
				: chain.call(to.stored() ? "generatedAs" : "virtuallyGeneratedAs", to.expression());
		return (from == null) ? calls : calls.call(from.stored() ? "was" : "wasVirtual", from.expression());
	}

	private static Chain was(Chain chain, @Nullable String from) {
		return (from != null) ? chain.call("was", from) : chain;
	}

}
