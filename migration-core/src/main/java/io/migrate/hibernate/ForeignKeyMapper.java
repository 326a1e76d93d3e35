package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.ForeignKey;
import io.migrate.schema.ReferentialAction;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Maps foreign keys.
 */
final class ForeignKeyMapper {

	private final EntityMetadata entities;

	private final PrimaryKeys keys;

	ForeignKeyMapper(EntityMetadata entities, PrimaryKeys keys) {
		this.entities = entities;
		this.keys = keys;
	}

	/**
	 * Maps those that Hibernate would create. Of two that differ in nothing, not even in
	 * the name that Hibernate gave them, its own DDL leaves one.
	 */
	List<ForeignKey> map(Table table) {
		List<ForeignKey> found = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (org.hibernate.mapping.ForeignKey mapped : table.getForeignKeyCollection()) {
			if (mapped.isCreationEnabled() && mapped.isPhysicalConstraint()) {
				ForeignKey key = map(mapped);
				int same = found.indexOf(key);
				if (same < 0 || !names.get(same).equalsIgnoreCase(String.valueOf(mapped.getName()))) {
					found.add(key);
					names.add(String.valueOf(mapped.getName()));
				}
			}
		}
		return found;
	}

	private ForeignKey map(org.hibernate.mapping.ForeignKey mapped) {
		String name = this.entities.wantedName(mapped.getName());
		ForeignKey key = (mapped.getKeyDefinition() != null) ? defined(name, mapped.getKeyDefinition())
				: ForeignKey.of(name, ColumnMapper.names(mapped.getColumns()),
						this.entities.nameOf(mapped.getReferencedTable()), referencedColumns(mapped));
		ReferentialAction onDelete = action(mapped.getOnDeleteAction());
		if (onDelete != ReferentialAction.NO_ACTION) {
			key = key.withActions(onDelete, key.onUpdate());
		}
		return withOptions(key, mapped.getOptions());
	}

	private List<String> referencedColumns(org.hibernate.mapping.ForeignKey mapped) {
		return ColumnMapper.names(mapped.isReferenceToPrimaryKey()
				? mapped.getReferencedTable().getPrimaryKey().getColumns() : mapped.getReferencedColumns());
	}

	private ForeignKey defined(@Nullable String name, String definition) {
		SqlCursor cursor = new SqlCursor(definition);
		if (!cursor.accept("foreign", "key")) {
			throw cursor.unexpected("FOREIGN KEY");
		}
		List<String> columns = cursor.names();
		if (!cursor.accept("references")) {
			throw cursor.unexpected("REFERENCES");
		}
		return complete(ForeignKeyClauses.read(name, columns, cursor, this.keys), cursor);
	}

	private static ForeignKey withOptions(ForeignKey key, @Nullable String options) {
		SqlCursor cursor = new SqlCursor((options != null) ? options : "");
		return complete(ForeignKeyClauses.readActions(key, cursor), cursor);
	}

	private static ForeignKey complete(ForeignKey key, SqlCursor cursor) {
		if (!cursor.atEnd()) {
			throw cursor.unexpected("a clause of a foreign key");
		}
		return key;
	}

	private static ReferentialAction action(@Nullable OnDeleteAction action) {
		if (action == null) {
			return ReferentialAction.NO_ACTION;
		}
		return switch (action) {
			case NO_ACTION -> ReferentialAction.NO_ACTION;
			case CASCADE -> ReferentialAction.CASCADE;
			case RESTRICT -> ReferentialAction.RESTRICT;
			case SET_NULL -> ReferentialAction.SET_NULL;
			case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
		};
	}

}
