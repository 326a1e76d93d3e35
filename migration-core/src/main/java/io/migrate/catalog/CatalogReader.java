package io.migrate.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.Table;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;

/**
 * Reads the schema of a database: the same few queries whatever its size. Types and
 * expressions come as PostgreSQL spells them where {@code search_path} is the default
 * schema alone. Left out are what belongs to an extension, and our own tables.
 */
public final class CatalogReader {

	private static final String ENUM = "ENUM";

	private static final String SCHEMA = "SCHEMA";

	private final String defaultSchema;

	private final ObjectScope scope;

	private CatalogReader(String defaultSchema, ObjectScope scope) {
		this.defaultSchema = defaultSchema;
		this.scope = scope;
	}

	/**
	 * Reads what is in scope, in a transaction of its own.
	 * @throws IllegalStateException within a transaction
	 */
	public static SchemaModel read(Session session, ServerInfo server, ObjectScope scope) {
		CatalogReader reader = new CatalogReader(server.defaultSchema(), scope);
		int version = server.majorVersion();
		session.begin();
		try {
			session.query("SELECT set_config('search_path', quote_ident(?), true)", server.defaultSchema());
			TableRows tables = new TableRows(
					CatalogQuery.TABLES.read(session, version, scope).stream().filter(reader::isUsers).toList(),
					server.defaultSchema());
			tables.addColumns(CatalogQuery.COLUMNS.read(session, version, scope));
			tables.addConstraints(CatalogQuery.CONSTRAINTS.read(session, version, scope));
			tables.addIndexes(CatalogQuery.INDEXES.read(session, version, scope));
			List<Row> sequences = CatalogQuery.SEQUENCES.read(session, version, scope);
			tables.addSequences(sequences);
			return reader.model(tables.tables(), sequences, CatalogQuery.OBJECTS.read(session, version, scope));
		}
		finally {
			session.rollback();
		}
	}

	private SchemaModel model(List<Table> tables, List<Row> sequences, List<Row> objects) {
		TreeSet<String> schemas = new TreeSet<>();
		List<EnumType> enums = new ArrayList<>();
		List<AuxiliaryObject> others = new ArrayList<>();
		for (Row row : objects) {
			switch (row.text("kind")) {
				case SCHEMA -> schemas.add(row.text("name"));
				case ENUM -> enums.add(new EnumType(name(row), row.texts("labels"), row.textOrNull("comment")));
				default -> others.add(new AuxiliaryObject(row.text("kind"), row.text("name"), "", ""));
			}
		}
		schemas.remove(this.defaultSchema);
		List<Sequence> free = sequences.stream()
			.filter((row) -> row.isNull("table_id") && isUsers(row))
			.map((row) -> new Sequence(name(row), SequenceRows.options(row)))
			.toList();
		return SchemaModel.of(schemas, tables, free, enums, others);
	}

	private boolean isUsers(Row row) {
		return !this.scope.isOwn(row.text("schema"), row.text("name"), this.defaultSchema);
	}

	private QualifiedName name(Row row) {
		return QualifiedName.of(row.text("schema"), row.text("name")).relativeTo(this.defaultSchema);
	}

}
