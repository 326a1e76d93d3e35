package io.migrate.hibernate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.migrate.schema.SchemaModel;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.hibernate.testing.orm.domain.StandardDomainModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The models of Hibernate's own tests mean the same to us as to Hibernate's own DDL.
 */
class StandardModelTests {

	static final String SNAKE_CASE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

	@ParameterizedTest
	@EnumSource(StandardDomainModel.class)
	void isWhatHibernateItselfCreates(StandardDomainModel domain) {
		TestDatabase expected = TestServer.database();
		EntityModelSource source = source(domain).withServerVersion(HibernateSchema.serverVersion(expected));
		assertThat(HibernateSchema.create(source, expected)).isEmpty();
		SchemaModel model = EntityModelReader.read(source);
		TestDatabase actual = TestServer.database();
		ModelSchema.create(model, actual);
		assertThat(CatalogDump.of(actual)).isEqualTo(CatalogDump.of(expected));
		assertThat(EntityModelReader.read(source)).isEqualTo(model);
	}

	private static EntityModelSource source(StandardDomainModel domain) {
		List<String> classes = Arrays.stream(domain.getDescriptor().getAnnotatedClasses())
			.map((type) -> type.getName())
			.toList();
		return EntityModelSource.of(StandardModelTests.class.getClassLoader(), classes)
			.withSettings(Map.of("hibernate.physical_naming_strategy", SNAKE_CASE,
					"jakarta.persistence.validation.mode", "none"));
	}

}
