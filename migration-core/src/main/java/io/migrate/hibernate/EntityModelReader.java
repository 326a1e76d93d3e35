package io.migrate.hibernate;

import java.util.regex.Pattern;

import io.migrate.error.MigrationException;
import io.migrate.schema.SchemaModel;

/**
 * Reads the schema that entities want, from Hibernate's metadata alone: without a
 * database, without a session factory. Equal sources give equal models.
 */
public final class EntityModelReader {

	private EntityModelReader() {
	}

	/**
	 * Reads the model.
	 * @throws MigrationException where Hibernate rejects an entity, or an entity cannot
	 * be mapped to PostgreSQL
	 */
	public static SchemaModel read(EntityModelSource source) {
		try (EntityMetadata entities = EntityMetadata.of(source)) {
			return new ModelMapper(entities).map();
		}
		catch (MigrationException ex) {
			throw ex;
		}
		catch (RuntimeException | LinkageError ex) {
			throw rejected(source, ex);
		}
	}

	private static MigrationException rejected(EntityModelSource source, Throwable problem) {
		String words = EntityMetadata.words(problem);
		String entity = source.managedClasses()
			.stream()
			.filter((name) -> words.matches("(?s).*\\b" + Pattern.quote(name) + "\\b.*"))
			.findFirst()
			.orElse("");
		return new MigrationException(
				entity.isEmpty() ? "The entity model cannot be read." : "The entity '" + entity + "' cannot be read.",
				"Hibernate rejects it: " + words + ".",
				"Correct the mapping; the application itself would not start with it either.", problem);
	}

}
