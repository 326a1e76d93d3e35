package io.migrate.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

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
		return looking(session, server, () -> readHere(session, server, scope));
	}

	/**
	 * Looks in a transaction of its own, which is rolled back, with the
	 * {@link CatalogView} taken.
	 * @throws IllegalStateException within a transaction
	 */
	public static <T> T looking(Session session, ServerInfo server, Supplier<T> look) {
		session.begin();
		try {
			CatalogView.take(session, server.defaultSchema());
			return look.get();
		}
		finally {
			session.rollback();
		}
	}

	/**
	 * Reads what is in scope, while {@link #looking}.
	 */
	public static SchemaModel readHere(Session session, ServerInfo server, ObjectScope scope) {
		int version = server.majorVersion();
		return new CatalogReader(server.defaultSchema(), scope).model((query) -> query.read(session, version, scope));
	}

	/**
	 * Reads what {@link CatalogRows} stored of a database that was seen from the same
	 * default schema.
	 * @param source the SQL of the value that was stored
	 */
	public static SchemaModel readStored(Session session, String defaultSchema, ObjectScope scope, String source) {
		return new CatalogReader(defaultSchema, scope).model((query) -> CatalogRows.read(session, query, source));
	}

	private SchemaModel model(Function<CatalogQuery, List<Row>> rows) {
		TableRows tables = new TableRows(rows.apply(CatalogQuery.TABLES).stream().filter(this::isUsers).toList(),
				this.defaultSchema);
		tables.addColumns(rows.apply(CatalogQuery.COLUMNS));
		tables.addConstraints(rows.apply(CatalogQuery.CONSTRAINTS));
		tables.addIndexes(rows.apply(CatalogQuery.INDEXES));
		List<Row> sequences = rows.apply(CatalogQuery.SEQUENCES);
		tables.addSequences(sequences);
		return model(tables.tables(), sequences, rows.apply(CatalogQuery.OBJECTS));
	}

	private SchemaModel model(List<Table> tables, List<Row> sequences, List<Row> objects) {
		ObjectRows rows = new ObjectRows(this.defaultSchema);
		TreeSet<String> schemas = new TreeSet<>();
		List<EnumType> enums = new ArrayList<>();
		List<AuxiliaryObject> others = new ArrayList<>();
		for (Row row : objects) {
			switch (row.text("kind")) {
				case SCHEMA -> schemas.add(row.text("name"));
				case ENUM -> enums.add(rows.enumType(row));
				default -> others.add(rows.object(row));
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
