package io.migrate.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.EnumType;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Values of the schema that hold all that they can hold, and texts that try to break out.
 */
final class RandomSchema {

	private static final List<String> HOSTILE = List.of("\"", "\\", "\\\\", "\\u0022; System.exit(1); //", "\\u000a",
			"*/", "/*", "//", "\"\"\"", "\\\"\"\"", "'", "''", "$$", "\n", "\r\n", "\r", "\t", " ", "  \n", "\t\n\n x",
			"-- migrate:up\n", "\n-- migrate:down\n", "--|", "é", "ß", "日本語", "\uD83D\uDE00", "\u202E", "\u2028",
			"\u0085", "\u00A0", "\u2003", "\uFEFF", "\u0001", "\u007F", "\uD800", "%s", "{0}", "${x}", "\\s", "\\\n",
			";", ".", "..", "a.b", "select", "user", "class", "Mixed Case", "x".repeat(70), "long words ".repeat(40),
			"one\ntwo  \n\tthree\n", "\n\n", "a\\", "0", "null", "op.dropTable(\"users\");");

	private final Random random;

	RandomSchema(Random random) {
		this.random = random;
	}

	boolean sometimes() {
		return this.random.nextInt(4) == 0;
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	<T> T one(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	<T> @Nullable T maybe(Supplier<T> value) {
		return sometimes() ? value.get() : null;
	}

	<T> List<T> some(int most, Supplier<T> value) {
		return Stream.generate(value).limit(1 + this.random.nextInt(most)).toList();
	}

	/** A text that may be empty. */
	String text() {
		return switch (this.random.nextInt(5)) {
			case 0 -> "";
			case 1 -> "coalesce(a, 0) > 0";
			default -> String.join("", some(4, () -> one(HOSTILE)));
		};
	}

	String name() {
		String name = switch (this.random.nextInt(3)) {
			case 0 -> text();
			case 1 -> one(HOSTILE);
			default -> one(List.of("users", "id", "email", "Order", "ix_users_email"));
		};
		return name.isEmpty() ? "n" : name;
	}

	List<String> names() {
		return some(3, this::name);
	}

	QualifiedName qualified() {
		return QualifiedName.of(maybe(this::name), this.random.nextBoolean() ? one(List.of("users", "t")) : name());
	}

	ColumnType type() {
		ColumnType type = switch (this.random.nextInt(5)) {
			case 0 -> new ColumnType(maybe(this::name), name(), sometimes() ? names() : List.of(), 0, false);
			case 1 -> ColumnType.builtIn(one(List.of("varchar", "char", "timestamptz", "time", "bit", "varbit")), "3");
			case 2 -> ColumnType.builtIn("numeric", "10", "-2");
			case 3 -> ColumnType.parse(
					one(List.of("interval day to second(3)", "\"char\"", "tstzrange", "regclass", "float8", "bool")));
			default ->
				ColumnType.builtIn(one(List.of("bigint", "integer", "smallint", "text", "uuid", "jsonb", "xml")));
		};
		return sometimes() ? type.array() : type;
	}

	SequenceOptions options() {
		String type = one(List.of("bigint", "integer", "smallint"));
		long increment = one(List.of(1L, 50L, -1L, 5_000_000_000L));
		SequenceOptions options = SequenceOptions.of(type, sometimes() ? (long) below(100) : null, increment);
		options = sometimes() ? options.withBounds(Long.MIN_VALUE, Long.MAX_VALUE) : options;
		options = sometimes() ? options.withStart(7) : options;
		return sometimes() ? options.withCache(20).withCycle(true) : options;
	}

	Column column(String name) {
		Column column = Column.of(name, type()).withNullable(this.random.nextBoolean());
		column = switch (this.random.nextInt(5)) {
			case 0 -> column.withDefault(text());
			case 1 -> column.withIdentity(new Identity(this.random.nextBoolean(), options()));
			case 2 -> column.withIdentity(Identity.byDefault(SequenceOptions.typeFor(column.type())));
			case 3 -> column.withGenerated(new Generated(text(), this.random.nextBoolean()));
			default -> column;
		};
		return column.withOwnedSequence(maybe(() -> new Sequence(qualified(), options())))
			.withCollation(maybe(this::name))
			.withComment(maybe(this::text));
	}

	Table table(QualifiedName name, boolean indexes) {
		Set<String> names = new LinkedHashSet<>(some(5, this::name));
		List<Column> columns = names.stream().map(this::column).toList();
		List<Constraint> constraints = new ArrayList<>(
				sometimes() ? List.of() : some(4, () -> constraint(maybe(this::name))));
		constraints.removeIf(PrimaryKey.class::isInstance);
		if (!sometimes()) {
			String key = columns.get(0).name();
			constraints.add(
					PrimaryKey.of(this.random.nextBoolean() ? name.name() + "_pkey" : maybe(this::name), List.of(key)));
		}
		TableTraits traits = sometimes()
				? new TableTraits(sometimes(), maybe(this::text), sometimes(), sometimes() ? names() : List.of())
				: TableTraits.PLAIN;
		return new Table(name, columns, constraints,
				indexes && sometimes() ? some(2, () -> index(maybe(this::name))) : List.of(), maybe(this::text),
				traits);
	}

	Constraint constraint(@Nullable String name) {
		Deferrability deferrability = one(List.of(Deferrability.values()));
		List<String> include = sometimes() ? names() : List.of();
		return switch (this.random.nextInt(5)) {
			case 0 -> new PrimaryKey(name, names(), include, deferrability);
			case 1 -> new Unique(name, names(), include, sometimes(), deferrability);
			case 2 -> new Check(name, text(), sometimes(), !sometimes());
			case 3 -> new Exclude(name, text());
			default -> {
				List<String> columns = names();
				yield new ForeignKey(name, columns, qualified(), columns, one(List.of(ReferentialAction.values())),
						one(List.of(ReferentialAction.values())), sometimes(), deferrability, !sometimes());
			}
		};
	}

	Index index(@Nullable String name) {
		boolean plain = this.random.nextBoolean();
		return new Index(name, some(3, () -> plain ? IndexPart.column(name()) : part()), sometimes(),
				one(List.of("btree", "gin", "hash")), sometimes() ? names() : List.of(), maybe(this::text), sometimes(),
				sometimes() ? names() : List.of(), !sometimes());
	}

	private IndexPart part() {
		IndexPart part = this.random.nextBoolean() ? IndexPart.column(name()) : IndexPart.expression(text());
		part = this.random.nextBoolean() ? part.desc() : part;
		part = sometimes() ? part.withNullsFirst(this.random.nextBoolean()) : part;
		return part.withOperatorClass(maybe(this::name)).withCollation(maybe(this::name));
	}

	EnumType enumType(QualifiedName name) {
		return new EnumType(name, sometimes() ? List.of() : names(), maybe(this::text));
	}

}
