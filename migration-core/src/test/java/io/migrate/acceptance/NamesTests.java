package io.migrate.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.hibernate.EntityModelSource;
import io.migrate.hibernate.feature.NamedEntities;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.TestServer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities whose names are key words, need quotes, are as long as PostgreSQL allows or
 * meet others go the whole way: source, compiler, run, no difference, back.
 */
class NamesTests {

	private static final String LONG = "a_name_of_just_sixty_three_bytes_which_is_all_postgresql_takes_";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(RevisionFormat.class)
	void goThereAndBack(RevisionFormat format) {
		List<String> classes = Stream
			.<Class<?>>of(NamedEntities.First.class, NamedEntities.Second.class, NamedEntities.Taken.class,
					NamedEntities.Reserved.class, NamedEntities.Conditional.class, NamedEntities.LongOne.class,
					One.class, Two.class, User.class)
			.map(Class::getName)
			.toList();
		EngineOnEntities application = new EngineOnEntities(EntityModelSource.of(getClass().getClassLoader(), classes),
				format, this.folder, TestServer.database());
		assertThat(application.generate().file()).isNotNull();
		MigrationEngine engine = application.engine();
		assertThat(engine.upgrade("head", false).done()).hasSize(1);
		assertThat(CatalogDump.of(application.database())).anyMatch((line) -> line.startsWith("table|public." + LONG))
			.anyMatch((line) -> line.startsWith("constraint|public.one|uk_same|"))
			.anyMatch((line) -> line.startsWith("constraint|public.two|uk_same_2|"));
		assertThat(application.generate().file()).as("a second revision").isNull();
		engine.downgrade("base");
		assertThat(CatalogDump.of(application.database())).isEmpty();
	}

	@Entity(name = "One")
	@Table(name = "one", uniqueConstraints = @UniqueConstraint(name = "uk_same", columnNames = "x"),
			indexes = @Index(name = "ix_same", columnList = "x desc"))
	public static class One {

		@Id
		long id;

		@Column(comment = "it's \"x\" */ -- \\u002a/ $$")
		@ColumnDefault("'it''s'")
		String x;

		@ManyToOne
		Two two;

	}

	@Entity(name = "Two")
	@Table(name = "two", uniqueConstraints = @UniqueConstraint(name = "uk_same", columnNames = "x"),
			indexes = @Index(name = "ix_same", columnList = "x desc"))
	public static class Two {

		@Id
		long id;

		String x;

		@Column(name = "`We \"ird`")
		String quoted;

		@ManyToOne
		Two self;

	}

	@Entity(name = "User")
	@Table(name = LONG)
	public static class User {

		@Id
		@Column(name = LONG)
		long id;

		@Column(name = "user", unique = true)
		String user;

		@Column(name = "`Größe 表`")
		String unicode;

		@ManyToOne
		User table;

	}

}
