package io.migrate.catalog;

import java.util.List;

import io.migrate.schema.SchemaModel;

/**
 * A model whose expressions can be compared with a database's as texts.
 */
public record Canonical(SchemaModel model, List<Unverified> unverified) {

	public Canonical {
		unverified = List.copyOf(unverified);
	}

}
