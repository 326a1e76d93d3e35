package io.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.migrate.catalog.CatalogReader;
import io.migrate.catalog.ObjectScope;
import io.migrate.diff.ContractMode;
import io.migrate.diff.DiffOptions;
import io.migrate.diff.RenameMode;
import io.migrate.diff.SchemaDiffer;
import io.migrate.operation.Operation;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;

/**
 * What it takes to make a database as one is that has no history.
 *
 * @param left what the operations do not make, by kind and name
 */
record ExistingSchema(List<Operation> operations, String defaultSchema, List<String> left) {

	static final ExistingSchema NOTHING = new ExistingSchema(List.of(), "public", List.of());

	/** The tables of the tools whose place is taken. */
	private static final List<String> FORMER_TOOLS = List.of("flyway_schema_history", "databasechangelog",
			"databasechangeloglock");

	private static final String EXTENSION = "EXTENSION";

	static ExistingSchema read(MigrationSettings settings) {
		try (Session session = settings.connections().own().open()) {
			ServerInfo server = settings.running().seen(session.info());
			SchemaModel database = CatalogReader.read(session, server,
					ObjectScope.ALL.withHistorySchema(settings.running().tables()));
			return new ExistingSchema(
					SchemaDiffer.diff(SchemaModel.EMPTY, described(database), options(settings.generation(), server))
						.operations(),
					server.defaultSchema(), left(database));
		}
	}

	private static DiffOptions options(MigrationSettings.Generation generation, ServerInfo server) {
		List<String> exclude = new ArrayList<>(generation.exclude());
		exclude.addAll(FORMER_TOOLS);
		return new DiffOptions(ContractMode.TOGETHER, RenameMode.NONE, Map.of(), generation.include(), exclude,
				generation.excludeMembers(), server.majorVersion());
	}

	/** Of what is known by its name only, extensions can be made again. */
	private static SchemaModel described(SchemaModel database) {
		List<Table> tables = database.tables().values().stream().filter((table) -> !table.traits().child()).toList();
		List<AuxiliaryObject> extensions = database.auxiliaryObjects()
			.stream()
			.filter((object) -> object.kind().equals(EXTENSION))
			.map((object) -> new AuxiliaryObject(EXTENSION, object.identity(),
					"CREATE EXTENSION IF NOT EXISTS " + object.identity(),
					"DROP EXTENSION IF EXISTS " + object.identity()))
			.toList();
		return SchemaModel.of(database.schemas(), tables, database.sequences().values(), database.enumTypes().values(),
				extensions);
	}

	private static List<String> left(SchemaModel database) {
		List<String> left = new ArrayList<>();
		database.auxiliaryObjects()
			.stream()
			.filter((object) -> !object.kind().equals(EXTENSION))
			.forEach((object) -> left.add(object.kind().toLowerCase(Locale.ROOT) + " " + object.identity()));
		database.tables()
			.values()
			.stream()
			.filter((table) -> table.traits().child())
			.forEach((table) -> left.add("partition or child table " + table.name()));
		return left;
	}

}
