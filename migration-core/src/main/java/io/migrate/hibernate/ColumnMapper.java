package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.schema.Constraint;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.QualifiedName;
import org.hibernate.mapping.Column;

/**
 * Maps the columns of one table, with the constraints that their definitions bring along.
 */
final class ColumnMapper {

	private final EntityMetadata entities;

	private final PrimaryKeys keys;

	private final boolean storesGenerated;

	ColumnMapper(EntityMetadata entities, PrimaryKeys keys) {
		this.entities = entities;
		this.keys = keys;
		this.storesGenerated = entities.dialect().generatedAs("x").contains("stored");
	}

	/**
	 * Maps a column.
	 * @param constraints takes what the definition says about the table
	 */
	io.migrate.schema.Column map(QualifiedName table, Column mapped, List<Constraint> constraints) {
		String name = StoredName.of(mapped);
		String type = mapped.getSqlType(this.entities.metadata());
		String options = mapped.getOptions();
		try {
			ColumnDefinition definition = ColumnDefinition.parse(table, name,
					(options == null || options.isEmpty()) ? type : type + " " + options, this.keys);
			constraints.addAll(definition.constraints());
			return counted(merged(definition.column(), mapped), mapped);
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationException("Column '" + name + "' of table '" + table + "' cannot be mapped.",
					EntityMetadata.words(ex), "Correct its columnDefinition or the other annotations of the attribute.",
					ex);
		}
	}

	/** What annotations say comes before what the definition says. */
	private io.migrate.schema.Column merged(io.migrate.schema.Column defined, Column mapped) {
		io.migrate.schema.Column column = defined.withNullable(defined.nullable() && mapped.isNullable())
			.withComment(Comments.of(mapped.getComment()));
		if (mapped.getCollation() != null) {
			column = column.withCollation(mapped.getCollation());
		}
		if (mapped.getGeneratedAs() != null) {
			column = column.withDefault(null)
				.withNullable(column.nullable() || !this.entities.dialect().supportsNotNullAfterGeneratedAs())
				.withGenerated(new Generated(mapped.getGeneratedAs(), this.storesGenerated));
		}
		else if (mapped.getDefaultValue() != null && !mapped.isIdentity()) {
			column = column.withDefault(this.entities.dialect().getColumnDefaultString(mapped.getDefaultValue()));
		}
		return column;
	}

	/** A column that says itself how it counts, as serial does, is left to it. */
	private static io.migrate.schema.Column counted(io.migrate.schema.Column column, Column mapped) {
		if (!mapped.isIdentity() || column.identity() != null || column.ownedSequence() != null) {
			return column;
		}
		return column.withNullable(false).withDefault(null).withIdentity(Identity.byDefault(column.type().name()));
	}

	/**
	 * The names of some columns.
	 */
	static List<String> names(Iterable<Column> columns) {
		List<String> names = new ArrayList<>();
		for (Column column : columns) {
			names.add(StoredName.of(column));
		}
		return names;
	}

}
