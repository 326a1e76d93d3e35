package io.migrate.hibernate;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import io.migrate.error.MigrationException;
import io.migrate.hibernate.feature.NamedEntities;
import io.migrate.hibernate.feature.TableEntities;
import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.Generated;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;
import jakarta.validation.ValidatorFactory;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How the model is read: without a database, by the application's settings, with errors
 * that name the entity.
 */
class EntityModelReaderTests {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void doesNotDependOnTheOrderOfClasses(long seed) {
		EntityModelSource source = FeatureModelTests.source();
		List<String> shuffled = new ArrayList<>(source.managedClasses());
		Collections.shuffle(shuffled, new Random(seed));
		SchemaModel first = EntityModelReader.read(source);
		SchemaModel second = EntityModelReader.read(new EntityModelSource(source.settings(), shuffled,
				source.managedPackages(), source.mappingResources(), source.classLoader()));
		assertThat(second).isEqualTo(first);
	}

	@Test
	void needsNoDatabaseAndCreatesNothing() {
		SchemaModel model = EntityModelReader
			.read(checked(Map.of("jakarta.persistence.jdbc.url", "jdbc:postgresql://localhost:1/nowhere",
					"hibernate.hbm2ddl.auto", "create", "jakarta.persistence.schema-generation.database.action",
					"drop-and-create", "hibernate.boot.allow_jdbc_metadata_access", "true")));
		assertThat(model.tables()).isNotEmpty();
	}

	@Test
	void letsBeanValidationShapeColumns() {
		Table table = onlyTable(EntityModelReader.read(checked(Map.of())));
		assertThat(nullable(table)).containsExactlyInAnyOrder("sized");
		assertThat(column(table, "sized").type()).hasToString("varchar(12)");
		assertThat(column(table, "deep").type()).hasToString("varchar(5)");
		assertThat(table.constraints(Check.class)).extracting(Check::expression)
			.containsExactly("\"least\">=3", "most<=9");
	}

	@Test
	void ordersTheChecksOfBeanValidationWhichItDoesNotItself() {
		Table table = onlyTable(read(NamedEntities.Bounded.class.getName()));
		assertThat(table.constraints(Check.class)).extracting(Check::expression)
			.containsExactly("(both <> 5) and (both <> 7) and (\"both\"<=9) and (\"both\">=3)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.persistence.validation.mode=none", "jakarta.persistence.validation.mode=callback",
			"javax.persistence.validation.mode=NONE", "hibernate.validator.apply_to_ddl=false" })
	void letsBeanValidationAloneWhereTheApplicationDoes(String setting) {
		String[] parts = setting.split("=");
		Table table = onlyTable(EntityModelReader.read(checked(Map.of(parts[0], parts[1]))));
		assertThat(nullable(table)).containsExactlyInAnyOrder("sized", "blank", "deep");
		assertThat(column(table, "sized").type()).hasToString("varchar(255)");
		assertThat(table.constraints(Check.class)).isEmpty();
	}

	@Test
	void goesOnWithoutBeanValidationWhereItsProviderIsBroken() {
		Table table = onlyTable(EntityModelReader
			.read(checked(Map.of("jakarta.persistence.validation.factory", BrokenValidation.make()))));
		assertThat(column(table, "sized").type()).hasToString("varchar(255)");
	}

	@Test
	void mapsGeneratedColumnsAsTheServerKnowsThem() {
		EntityModelSource source = FeatureModelTests.source();
		assertThat(span(source)).isEqualTo(new Generated("high - low", true));
		assertThat(span(source.withServerVersion(18))).isEqualTo(new Generated("high - low", false));
	}

	@Test
	void appliesWhatTheApplicationContributes() {
		Map<String, Object> settings = Map.of("hibernate.metadata_builder_contributor", Schema.class.getName());
		assertThat(EntityModelReader.read(checked(settings)).schemas()).containsExactly("contributed");
	}

	@Test
	void makesAnIndexOfWhatNoUniqueConstraintCanSay() {
		Table table = onlyTable(read(NamedEntities.Conditional.class.getName()));
		assertThat(table.constraints(Unique.class)).isEmpty();
		assertThat(table.indexes()).containsExactlyInAnyOrder(
				Index.of("ordered", List.of(IndexPart.column("x").desc())).withUnique(true),
				Index.onColumns("partial", "x").withUnique(true).withPredicate("x is not null"));
	}

	@Test
	void aKeyThatAColumnsDefinitionSaysIsNotNull() {
		Table table = Objects.requireNonNull(read(NamedEntities.Tagged.class.getName()).table(QualifiedName.of("tag")));
		assertThat(table.constraints(PrimaryKey.class)).hasSize(1);
		assertThat(column(table, "tags").nullable()).isFalse();
	}

	@Test
	void rejectsWhatHibernateFindsOnlyWhenItValidates() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> read(NamedEntities.RepeatedColumn.class.getName()))
			.withMessageContaining("NamedEntities$RepeatedColumn' cannot be read.")
			.withMessageContaining("'same'");
	}

	@Test
	void namesTheEntityThatHibernateRejects() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> read(NamedEntities.WithoutId.class.getName()))
			.withMessageContaining("The entity 'io.migrate.hibernate.feature.NamedEntities$WithoutId' cannot be read.")
			.withMessageContaining("has no identifier");
	}

	@Test
	void namesTheClassThatIsNotThere() {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> read("com.example.Gone"))
			.withMessageContaining("com.example.Gone");
	}

	@Test
	void namesTheMappingFileThatIsNotThere() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> EntityModelReader.read(checked(Map.of()).withMappingResources(List.of("gone.xml"))))
			.withMessageContaining("gone.xml");
	}

	@Test
	void namesTheColumnWhoseDefinitionIsNoneOfPostgresql() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> read(NamedEntities.BadDefinition.class.getName()))
			.withMessageContaining("Column 'text' of table 'baddefinition' cannot be mapped.")
			.withMessageContaining("columnDefinition");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> read(NamedEntities.BadDefault.class.getName()))
			.withMessageContaining("Column 'number' of table 'baddefault' cannot be mapped.")
			.withMessageContaining("one of default, identity and generated");
	}

	@Test
	void refusesAnotherDatabasesDialect() {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(
				() -> EntityModelReader.read(checked(Map.of("hibernate.dialect", "org.hibernate.dialect.H2Dialect"))))
			.withMessageContaining("org.hibernate.dialect.H2Dialect")
			.withMessageContaining("only PostgreSQL is supported");
	}

	private static Object span(EntityModelSource source) {
		Table table = EntityModelReader.read(source).tables().get(QualifiedName.of("clauses"));
		return Objects.requireNonNull(column(Objects.requireNonNull(table), "span").generated());
	}

	private static EntityModelSource checked(Map<String, Object> settings) {
		return EntityModelSource
			.of(EntityModelReaderTests.class.getClassLoader(), List.of(TableEntities.Checked.class.getName()))
			.withSettings(settings);
	}

	private static SchemaModel read(String className) {
		return EntityModelReader
			.read(EntityModelSource.of(EntityModelReaderTests.class.getClassLoader(), List.of(className)));
	}

	private static Table onlyTable(SchemaModel model) {
		return model.tables().values().iterator().next();
	}

	private static Column column(Table table, String name) {
		return table.columns().stream().filter((column) -> column.name().equals(name)).findFirst().orElseThrow();
	}

	private static List<String> nullable(Table table) {
		return table.columns().stream().filter(Column::nullable).map(Column::name).toList();
	}

	@SuppressWarnings("removal")
	public static class Schema implements MetadataBuilderContributor {

		@Override
		public void contribute(MetadataBuilder builder) {
			builder.applyImplicitSchemaName("contributed");
		}

	}

	/** A factory that fails when it is asked for anything. */
	static final class BrokenValidation {

		private BrokenValidation() {
		}

		static Object make() {
			return Proxy.newProxyInstance(BrokenValidation.class.getClassLoader(),
					new Class<?>[] { ValidatorFactory.class }, (proxy, method, arguments) -> {
						throw new IllegalStateException("broken");
					});
		}

	}

}
