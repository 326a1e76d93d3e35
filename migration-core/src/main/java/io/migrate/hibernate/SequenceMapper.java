package io.migrate.hibernate;

import io.migrate.hibernate.ddl.SequenceClauses;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.jspecify.annotations.Nullable;

/**
 * Maps the sequences that generators draw from.
 */
final class SequenceMapper {

	private final EntityMetadata entities;

	SequenceMapper(EntityMetadata entities) {
		this.entities = entities;
	}

	Sequence map(org.hibernate.boot.model.relational.Sequence mapped) {
		QualifiedSequenceName name = mapped.getName();
		QualifiedName stored = this.entities.nameOf(name.getSchemaName(), name.getSequenceName());
		return new Sequence(stored, SequenceClauses.read("bigint", (long) mapped.getInitialValue(),
				mapped.getIncrementSize(), text(mapped.getOptions())));
	}

	private static String text(@Nullable String options) {
		return (options != null) ? options : "";
	}

}
