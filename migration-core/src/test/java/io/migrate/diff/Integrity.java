package io.migrate.diff;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL insists on between the objects of a schema.
 */
final class Integrity {

	private Integrity() {
	}

	static void assertKeyIsThere(SchemaModel model, ForeignKey key) {
		Table target = Objects.requireNonNull(model.table(key.references()), () -> "no table " + key.references());
		Set<String> columns = Set.copyOf(key.referencedColumns());
		assertThat(target.constraints(PrimaryKey.class).anyMatch((it) -> Set.copyOf(it.columns()).equals(columns))
				|| target.constraints(Unique.class).anyMatch((it) -> Set.copyOf(it.columns()).equals(columns)))
			.as("key of " + key)
			.isTrue();
	}

	static void assertNamesAreUnique(SchemaModel model) {
		Set<QualifiedName> relations = new HashSet<>(model.tables().keySet());
		for (Table table : model.tables().values()) {
			Set<String> names = new HashSet<>();
			table.constraints().forEach((it) -> assertThat(names.add(it.name())).as("unique: " + it.name()).isTrue());
			Stream
				.of(table.indexes().stream().map(Index::name), table.constraints(Unique.class).map(Unique::name),
						table.constraints(PrimaryKey.class).map(PrimaryKey::name))
				.flatMap((it) -> it)
				.forEach((it) -> assertThat(relations.add(table.name().sibling(Objects.requireNonNull(it))))
					.as("unique: " + it)
					.isTrue());
		}
	}

}
