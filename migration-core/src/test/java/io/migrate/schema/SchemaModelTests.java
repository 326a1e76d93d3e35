package io.migrate.schema;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A model as seen from a default schema.
 */
class SchemaModelTests {

	private static final QualifiedName USERS = QualifiedName.of("public", "users");

	private static final Column MOOD = Column.of("mood", ColumnType.parse("public.mood"));

	@Test
	void forgetsTheDefaultSchemaEverywhere() {
		Table users = Table.of(USERS, List.of(MOOD),
				List.of(ForeignKey.of("fk", List.of("mood"), QualifiedName.of("public", "moods"), List.of("id"))));
		SchemaModel model = SchemaModel.of(List.of("public", "audit"), List.of(users),
				List.of(new Sequence(QualifiedName.of("public", "s"), SequenceOptions.DEFAULT)),
				List.of(new EnumType(QualifiedName.of("public", "mood"), List.of("ok"), null)), List.of());
		SchemaModel relative = model.relativeTo("public");
		assertThat(relative.schemas()).containsExactly("audit");
		assertThat(relative.tables()).containsOnlyKeys(QualifiedName.of("users"));
		assertThat(relative.sequences()).containsOnlyKeys(QualifiedName.of("s"));
		assertThat(relative.enumTypes()).containsOnlyKeys(QualifiedName.of("mood"));
		assertThat(relative.toString()).doesNotContain("public");
	}

	@Test
	void keepsOtherSchemas() {
		SchemaModel model = SchemaModel.ofTables(Table.of(USERS, List.of(MOOD), List.of()));
		assertThat(model.relativeTo("tenant")).isEqualTo(model);
	}

	@Test
	void refusesTwoObjectsOfOneName() {
		Table table = Table.of(USERS, List.of(MOOD), List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> SchemaModel.ofTables(table, table))
			.withMessage("two objects are called 'public.users'");
	}

}
