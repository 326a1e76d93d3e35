package io.migrate.hibernate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.migrate.hibernate.feature.ColumnEntities;
import io.migrate.hibernate.feature.KeyEntities;
import io.migrate.hibernate.feature.TableEntities;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model that uses every feature means the same to us as to Hibernate's own DDL.
 */
class FeatureModelTests {

	@Test
	void isWhatHibernateItselfCreates() {
		TestDatabase expected = TestServer.database();
		EntityModelSource source = source().withServerVersion(HibernateSchema.serverVersion(expected));
		assertThat(HibernateSchema.create(source, expected)).singleElement().asString().contains("left_out");
		TestDatabase actual = TestServer.database();
		ModelSchema.create(EntityModelReader.read(source), actual);
		assertThat(CatalogDump.of(actual)).isEqualTo(CatalogDump.of(expected));
	}

	static EntityModelSource source() {
		return EntityModelSource.of(FeatureModelTests.class.getClassLoader(), classes())
			.withMappingResources(List.of("hibernate/objects.xml"))
			.withSettings(Map.of("hibernate.physical_naming_strategy", StandardModelTests.SNAKE_CASE));
	}

	private static List<String> classes() {
		return Stream.of(ColumnEntities.class, KeyEntities.class, TableEntities.class)
			.flatMap((holder) -> Arrays.stream(holder.getDeclaredClasses()))
			.map((type) -> type.getName())
			.filter((name) -> !name.endsWith("PairId"))
			.sorted()
			.toList();
	}

}
