package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.migrate.error.MigrationException;
import io.migrate.hibernate.ddl.ColumnDefinition;
import io.migrate.hibernate.ddl.Comments;
import io.migrate.hibernate.ddl.PrimaryKeys;
import io.migrate.hibernate.ddl.StoredName;
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

	/** What definitions mean that depend on neither the table nor the column's name. */
	private final Map<String, io.migrate.schema.Column> known = new HashMap<>();

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
		String name = name(mapped);
		String type = mapped.getSqlType(this.entities.metadata());
		String options = mapped.getOptions();
		try {
			io.migrate.schema.Column defined = defined(table, name,
					(options == null || options.isEmpty()) ? type : type + " " + options, constraints);
			return counted(merged(defined, mapped), mapped);
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationException("Column '" + name + "' of table '" + table + "' cannot be mapped.",
					EntityMetadata.words(ex), "Correct its columnDefinition or the other annotations of the attribute.",
					ex);
		}
	}

	/** Most columns of a model have one of a few definitions. */
	private io.migrate.schema.Column defined(QualifiedName table, String name, String text,
			List<Constraint> constraints) {
		io.migrate.schema.Column same = this.known.get(text);
		if (same != null) {
			return same.withName(name);
		}
		ColumnDefinition definition = ColumnDefinition.parse(table, name, text, this.keys);
		constraints.addAll(definition.constraints());
		if (definition.constraints().isEmpty() && definition.column().ownedSequence() == null) {
			this.known.put(text, definition.column());
		}
		return definition.column();
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

	static String name(Column column) {
		return StoredName.of(column.getName(), column.isQuoted());
	}

	/**
	 * The names of some columns.
	 */
	static List<String> names(Iterable<Column> columns) {
		List<String> names = new ArrayList<>();
		for (Column column : columns) {
			names.add(name(column));
		}
		return names;
	}

}
