package io.migrate;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import io.migrate.catalog.Canonical;
import io.migrate.catalog.ExpressionNormalizer;
import io.migrate.catalog.Unverified;
import io.migrate.diff.ContractMode;
import io.migrate.diff.DiffOptions;
import io.migrate.diff.Difference;
import io.migrate.diff.SchemaDiffer;
import io.migrate.error.MigrationException;
import io.migrate.run.RunListener;
import io.migrate.schema.SchemaModel;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to make the database what the entities say.
 *
 * @param unverified expressions that could not be compared as PostgreSQL spells them
 */
record EntityDifference(Difference difference, ServerInfo server, List<String> unverified) {

	/**
	 * Compares, by a number of statements that does not depend on the size of either
	 * side.
	 * @param database what the entities are compared with, of both
	 */
	static EntityDifference of(SchemaModel database, BothSchemas both, MigrationSettings settings, Session session,
			ContractMode contract) {
		ServerInfo server = both.database().server();
		Canonical canonical = ExpressionNormalizer.canonicalize(both.wanted(), database, session, server);
		Difference difference = SchemaDiffer.diff(database, canonical.model(),
				options(settings.generation(), contract, server));
		return new EntityDifference(difference, server,
				canonical.unverified().stream().map(EntityDifference::told).toList());
	}

	/** Says what was compared by its text only. */
	void warn(RunListener listener) {
		this.unverified.forEach((what) -> listener
			.warning("Not verified, compared by its text only: " + what + ". A difference may be none."));
	}

	private static String told(Unverified unverified) {
		return unverified.place() + " of table '" + unverified.table() + "': " + unverified.reason();
	}

	/** What the entities want of this server. */
	static SchemaModel wanted(@Nullable IntFunction<SchemaModel> model, ServerInfo server) {
		if (model == null) {
			throw new MigrationException("The entities cannot be compared.", "There is no entity model here.",
					"Add spring-boot-starter-data-jpa and @Entity classes, or leave out --autogenerate.");
		}
		return model.apply(server.majorVersion()).relativeTo(server.defaultSchema());
	}

	static DiffOptions options(MigrationSettings.Generation generation, ContractMode contract, ServerInfo server) {
		return new DiffOptions(contract, generation.rename(), Map.copyOf(generation.values()), generation.include(),
				generation.exclude(), generation.excludeMembers(), server.majorVersion());
	}

}
