package io.migrate.hibernate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.hibernate.feature.NamedEntities;
import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which names objects get.
 */
class EntityNamesTests {

	@Test
	void keepsWhatAuthorsChoseAndReplacesHashes() {
		SchemaModel model = read(Map.of(), NamedEntities.First.class, NamedEntities.Second.class);
		assertThat(constraintNames(table(model, "first_table"))).containsExactlyInAnyOrder("first_table_pkey",
				"Quoted Name", "mixedcase");
		assertThat(constraintNames(table(model, "second_table"))).containsExactlyInAnyOrder("second_table_pkey",
				"uq_second_table_x", "fk_second_table_first_id", "fk_second_table_ÄÖÜ_id");
	}

	@Test
	void givesNoNameTwiceInOneSchema() {
		SchemaModel model = read(Map.of(), NamedEntities.First.class, NamedEntities.Second.class,
				NamedEntities.Taken.class);
		assertThat(table(model, "first_table").indexes()).extracting(Index::name).containsExactly("shared_name");
		assertThat(table(model, "second_table").indexes()).extracting(Index::name)
			.containsExactlyInAnyOrder("shared_name_2", "ix_second_table_x", "ix_second_table_x_2");
		assertThat(constraintNames(table(model, "second_table"))).contains("uq_second_table_x_2");
	}

	@Test
	void keepsTheNamesOfTheApplicationsOwnStrategy() {
		SchemaModel model = read(Map.of("hibernate.implicit_naming_strategy", Readable.class.getName()),
				NamedEntities.First.class, NamedEntities.Second.class);
		assertThat(constraintNames(table(model, "second_table"))).contains("second_table_to_first_table")
			.contains("uq_second_table_x");
	}

	@Test
	void foldsAsciiOnlyAndKeepsQuotedNames() {
		SchemaModel model = read(Map.of(), NamedEntities.Reserved.class, NamedEntities.Second.class,
				NamedEntities.First.class);
		assertThat(columnNames(table(model, "reserved"))).containsExactlyInAnyOrder("order", "select", "Select",
				"limit", "user", "end");
		assertThat(columnNames(table(model, "second_table"))).contains("ÄÖÜ_id");
	}

	@Test
	void quotesEverythingWhereTheApplicationDoes() {
		SchemaModel model = read(Map.of("hibernate.globally_quoted_identifiers", "true"), NamedEntities.Reserved.class);
		assertThat(columnNames(table(model, "Reserved"))).containsExactlyInAnyOrder("order", "select", "Select",
				"limit", "User", "end");
	}

	@Test
	void replacesHashesWhereEverythingIsQuoted() {
		SchemaModel model = read(Map.of("hibernate.globally_quoted_identifiers", "true"), NamedEntities.First.class,
				NamedEntities.Second.class);
		assertThat(constraintNames(table(model, "second_table"))).containsExactlyInAnyOrder("second_table_pkey",
				"uq_second_table_x", "fk_second_table_first_id", "fk_second_table_ÄÖÜ_Id");
		assertThat(constraintNames(table(model, "first_table"))).contains("Quoted Name");
	}

	@Test
	void putsEverythingIntoTheDefaultSchemaOfTheSettings() {
		SchemaModel model = read(Map.of("hibernate.default_schema", "shop"), NamedEntities.Taken.class);
		assertThat(model.schemas()).containsExactly("shop");
		assertThat(model.tables()).containsOnlyKeys(QualifiedName.of("shop", "uq_second_table_x"));
	}

	@Test
	void saysWhichColumnsBecomeOne() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> read(Map.of(), NamedEntities.TwiceTheSame.class))
			.withMessageContaining("Table 'twicethesame' cannot be mapped.")
			.withMessageContaining("'a_name_of_more_than_sixty_three_bytes_that_differs_at_its_end_o'")
			.withMessageContaining("63 bytes");
	}

	@Test
	void saysWhichTablesBecomeOne() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> read(Map.of(), NamedEntities.LongOne.class, NamedEntities.LongTwo.class))
			.withMessageContaining("'a_table_of_more_than_sixty_three_bytes_that_differs_at_its_end_'")
			.withMessageContaining("@Table");
	}

	private static SchemaModel read(Map<String, Object> settings, Class<?>... classes) {
		List<String> names = Arrays.stream(classes).map((type) -> type.getName()).toList();
		return EntityModelReader
			.read(EntityModelSource.of(EntityNamesTests.class.getClassLoader(), names).withSettings(settings));
	}

	private static Table table(SchemaModel model, String name) {
		return Objects.requireNonNull(model.table(QualifiedName.of(name)));
	}

	private static List<String> constraintNames(Table table) {
		return table.constraints().stream().map(Constraint::name).map(String::valueOf).toList();
	}

	private static List<String> columnNames(Table table) {
		return table.columns().stream().map(Column::name).toList();
	}

	public static class Readable extends ImplicitNamingStrategyJpaCompliantImpl {

		@Override
		public Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
			return (source.getUserProvidedIdentifier() != null) ? source.getUserProvidedIdentifier() : Identifier
				.toIdentifier(source.getTableName().getText() + "_to_" + source.getReferencedTableName().getText());
		}

	}

}
