package io.migrate.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Constraint;
import io.migrate.schema.EnumType;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;
import io.migrate.schema.Unique;

/**
 * Short spellings of models:
 * {@code model(table("user", "id bigint not null", pk("id")))}.
 */
final class TestModels {

	private static final Pattern COLUMN = Pattern.compile(
			"(\\S+) (.+?)( not null)?( identity)?(?: default (.+?))?(?: as (.+?))?(?: comment '(.*)')?",
			Pattern.DOTALL);

	private TestModels() {
	}

	static SchemaModel model(Object... parts) {
		List<Table> tables = new ArrayList<>();
		List<Sequence> sequences = new ArrayList<>();
		List<EnumType> enums = new ArrayList<>();
		List<String> schemas = new ArrayList<>();
		for (Object part : parts) {
			if (part instanceof Table table) {
				tables.add(table);
			}
			else if (part instanceof Sequence sequence) {
				sequences.add(sequence);
			}
			else if (part instanceof EnumType type) {
				enums.add(type);
			}
			else {
				schemas.add((String) part);
			}
		}
		return SchemaModel.of(schemas, tables, sequences, enums, List.of());
	}

	/** As a database has it: everything has a name. */
	static SchemaModel database(Object... parts) {
		return ModelNames.complete(model(parts), SchemaModel.EMPTY);
	}

	static QualifiedName name(String text) {
		int dot = text.indexOf('.');
		return (dot < 0) ? QualifiedName.of(text) : QualifiedName.of(text.substring(0, dot), text.substring(dot + 1));
	}

	static Table table(String name, Object... parts) {
		List<Column> columns = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		List<Index> indexes = new ArrayList<>();
		TableTraits traits = TableTraits.PLAIN;
		for (Object part : parts) {
			if (part instanceof Constraint constraint) {
				constraints.add(constraint);
			}
			else if (part instanceof Index index) {
				indexes.add(index);
			}
			else if (part instanceof TableTraits given) {
				traits = given;
			}
			else {
				columns.add((part instanceof Column column) ? column : column((String) part));
			}
		}
		return Table.of(name(name), columns, constraints).withIndexes(indexes).withTraits(traits);
	}

	static Column column(String text) {
		Matcher matcher = COLUMN.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		ColumnType type = ColumnType.parse(matcher.group(2));
		Column column = Column.of(matcher.group(1), type)
			.withNullable(matcher.group(3) == null && matcher.group(4) == null)
			.withDefault(matcher.group(5))
			.withComment(matcher.group(7));
		if (matcher.group(4) != null) {
			return column.withIdentity(Identity.byDefault(type.name()));
		}
		return (matcher.group(6) != null) ? column.withGenerated(new Generated(matcher.group(6), true)) : column;
	}

	static Column serial(String table, String column) {
		String sequence = table + "_" + column + "_seq";
		return column(column + " integer not null").withDefault("nextval('" + sequence + "'::regclass)")
			.withOwnedSequence(new Sequence(QualifiedName.of(sequence), SequenceOptions.ascending("integer")));
	}

	static PrimaryKey pk(String... columns) {
		return PrimaryKey.of(null, List.of(columns));
	}

	static Unique unique(String name, String... columns) {
		return Unique.of(name.isEmpty() ? null : name, List.of(columns));
	}

	static Check check(String name, String expression) {
		return Check.of(name.isEmpty() ? null : name, expression);
	}

	/** {@code fk("", "order_id", "orders", "id")}, several columns by commas. */
	static ForeignKey fk(String name, String columns, String target, String referenced) {
		return ForeignKey.of(name.isEmpty() ? null : name, List.of(columns.split(",")), name(target),
				List.of(referenced.split(",")));
	}

	static Index index(String name, String... columns) {
		return Index.onColumns(name.isEmpty() ? null : name, columns);
	}

	/** Keys in parentheses are expressions. */
	static Index expressions(String name, String... keys) {
		return Index.of(name,
				Arrays.stream(keys)
					.map((key) -> key.startsWith("(") ? IndexPart.expression(key.substring(1, key.length() - 1))
							: IndexPart.column(key))
					.toList());
	}

	static EnumType enumType(String name, String... values) {
		return new EnumType(name(name), List.of(values), null);
	}

	static Sequence sequence(String name, long increment) {
		return new Sequence(name(name), SequenceOptions.of("bigint", 1L, increment));
	}

}
