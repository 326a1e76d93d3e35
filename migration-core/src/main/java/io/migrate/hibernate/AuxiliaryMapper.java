package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.migrate.hibernate.ddl.AuxiliaryIdentity;
import io.migrate.hibernate.ddl.IndexClauses;
import io.migrate.hibernate.ddl.SequenceClauses;
import io.migrate.hibernate.ddl.SqlCursor;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.EnumType;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps what the model brings as SQL of its own: named enum types with their casts,
 * sequences and indexes that annotations cannot say, functions, triggers, views. What the
 * schema model knows becomes that, so that it is compared like the rest.
 */
final class AuxiliaryMapper {

	private static final Logger log = LoggerFactory.getLogger(AuxiliaryMapper.class);

	private final EntityMetadata entities;

	private final List<EnumType> enumTypes = new ArrayList<>();

	private final List<Sequence> sequences = new ArrayList<>();

	private final List<TableIndex> indexes = new ArrayList<>();

	private final List<AuxiliaryObject> objects = new ArrayList<>();

	AuxiliaryMapper(EntityMetadata entities) {
		this.entities = entities;
	}

	void map(AuxiliaryDatabaseObject mapped) {
		if (!mapped.appliesToDialect(this.entities.dialect())) {
			return;
		}
		String[] create = mapped.sqlCreateStrings(this.entities.context());
		String[] drop = mapped.sqlDropStrings(this.entities.context());
		boolean paired = drop != null && drop.length == create.length;
		for (int i = 0; i < create.length; i++) {
			map(create[i].strip(), (paired && drop[i] != null) ? drop[i].strip() : "");
		}
	}

	/**
	 * Maps one statement.
	 * @param drop what undoes it, empty for the obvious
	 */
	void map(String create, String drop) {
		try {
			SqlCursor cursor = new SqlCursor(create);
			String kind = AuxiliaryIdentity.kind(cursor);
			switch (kind) {
				case "INDEX", "UNIQUE INDEX" -> this.indexes.add(index(cursor, kind.startsWith("UNIQUE")));
				case "SEQUENCE" -> this.sequences.add(sequence(cursor));
				default -> mapObject(kind, cursor, create, drop);
			}
		}
		catch (IllegalArgumentException ex) {
			log.warn("The model brings the statement '{}', which makes nothing that can be compared with a database, "
					+ "so that it is left out: {} Write it into a revision.", create, ex.getMessage());
		}
	}

	private void mapObject(String kind, SqlCursor cursor, String create, String drop) {
		String identity = AuxiliaryIdentity.of(kind, cursor);
		if (kind.equals("TYPE") && cursor.accept("as", "enum")) {
			List<String> values = new ArrayList<>();
			String list = cursor.group();
			for (String value : list.isEmpty() ? List.<String>of() : SqlCursor.split(list)) {
				values.add(new SqlCursor(value).literal());
			}
			this.enumTypes.add(new EnumType(new SqlCursor(identity).qualifiedName(), values, null));
			return;
		}
		this.objects.add(new AuxiliaryObject(kind, identity, create, drop.isEmpty()
				? "drop " + kind.toLowerCase(Locale.ROOT) + " " + AuxiliaryIdentity.dropped(kind, identity) : drop));
	}

	private static TableIndex index(SqlCursor cursor, boolean unique) {
		cursor.accept("concurrently");
		cursor.accept("if", "not", "exists");
		String name = cursor.at("on") ? null : cursor.name();
		if (!cursor.accept("on")) {
			throw cursor.unexpected("ON");
		}
		cursor.accept("only");
		QualifiedName table = cursor.qualifiedName();
		String method = cursor.accept("using") ? cursor.name() : "btree";
		Index index = Index.of(name, SqlCursor.split(cursor.group()).stream().map(IndexClauses::part).toList())
			.withUnique(unique)
			.withMethod(method);
		return new TableIndex(table, IndexClauses.readOptions(index, cursor));
	}

	private static Sequence sequence(SqlCursor cursor) {
		cursor.accept("if", "not", "exists");
		QualifiedName name = cursor.qualifiedName();
		return new Sequence(name, SequenceClauses.read("bigint", null, 1, cursor.rest()));
	}

	List<EnumType> enumTypes() {
		return this.enumTypes;
	}

	List<Sequence> sequences() {
		return this.sequences;
	}

	List<TableIndex> indexes() {
		return this.indexes;
	}

	List<AuxiliaryObject> objects() {
		return this.objects;
	}

	/**
	 * An index with the name of its table.
	 */
	record TableIndex(QualifiedName table, Index index) {

	}

}
