package io.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a table is beside its columns, none of which an entity can say: it is read so that
 * nothing is dropped by mistake and a drop can be undone exactly.
 *
 * @param unlogged {@code CREATE UNLOGGED TABLE}
 * @param partitionBy what follows {@code PARTITION BY}; null unless partitioned
 * @param child whether it is a partition or inherits from another table: never compared,
 * never dropped
 * @param storage its storage parameters as {@code key=value}, sorted
 */
public record TableTraits(boolean unlogged, @Nullable String partitionBy, boolean child, List<String> storage) {

	public static final TableTraits PLAIN = new TableTraits(false, null, false, List.of());

	public TableTraits {
		storage = List.copyOf(storage);
	}

}
