package io.migrate.sql;

import java.util.List;

import io.migrate.operation.AddEnumValue;
import io.migrate.operation.AlterSequence;
import io.migrate.operation.CreateEnum;
import io.migrate.operation.CreateSequence;
import io.migrate.operation.DropEnum;
import io.migrate.operation.DropSequence;
import io.migrate.operation.EnumUse;
import io.migrate.operation.RecreateEnum;
import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;

/**
 * Enum types and sequences.
 */
final class TypeCases {

	private static final QualifiedName NUMBERS = QualifiedName.of("shop", "numbers");

	private static final QualifiedName USERS = TableCases.USERS;

	private static final List<EnumUse> USES = List.of(new EnumUse(USERS, "a", false, "'happy'::mood"),
			new EnumUse(USERS, "b", true, null));

	private static final DdlCase.Given USED = DdlCase.on("CREATE TYPE mood AS ENUM ('sad', 'happy')",
			"COMMENT ON TYPE mood IS 'how'", "CREATE TABLE users (a mood DEFAULT 'happy', b mood[])",
			"INSERT INTO users VALUES ('happy', '{happy}')");

	private TypeCases() {
	}

	static List<DdlCase> all() {
		return List.of(
				DdlCase.on("CREATE SCHEMA shop")
					.when("plain",
							new CreateEnum(
									new EnumType(QualifiedName.of("shop", "Mood"), List.of("it's", "a\\b"), "how"))),
				DdlCase.on().when("empty", new CreateEnum(new EnumType(QualifiedName.of("mood"), List.of(), null))),
				DdlCase.on("CREATE TYPE mood AS ENUM ('sad', 'happy')")
					.when("plain",
							new DropEnum(QualifiedName.of("mood"),
									new EnumType(QualifiedName.of("mood"), List.of("sad", "happy"), null))),
				USED.when("atTheEnd", new AddEnumValue(mood("sad", "happy", "it's"), "it's", USES)),
				USED.when("atTheBeginning", new AddEnumValue(mood("low", "sad", "happy"), "low", USES)),
				USED.when("between", new AddEnumValue(mood("sad", "so", "happy"), "so", USES)),
				DdlCase.on("CREATE TYPE mood AS ENUM ()")
					.when("first",
							new AddEnumValue(new EnumType(QualifiedName.of("mood"), List.of("a"), null), "a",
									List.of())),
				USED.when("fewer", new RecreateEnum(mood("sad", "happy"), mood("happy"), USES)),
				USED.when("otherOrder", new RecreateEnum(mood("sad", "happy"), mood("happy", "sad"), USES)));
	}

	static List<DdlCase> sequences() {
		return List.of(sequence("plain", SequenceOptions.DEFAULT),
				sequence("descending", SequenceOptions.of("smallint", null, -2)),
				sequence("everything",
						SequenceOptions.of("integer", 10L, 5).withBounds(5, 500).withCache(7).withCycle(true)),
				DdlCase.on("CREATE SCHEMA shop", "CREATE SEQUENCE shop.numbers")
					.when("plain", new DropSequence(NUMBERS, new Sequence(NUMBERS, SequenceOptions.DEFAULT))),
				DdlCase.on("CREATE SCHEMA shop", "CREATE SEQUENCE shop.numbers AS integer MAXVALUE 1000 CYCLE")
					.when("otherType",
							new AlterSequence(NUMBERS,
									SequenceOptions.ascending("integer").withBounds(1, 1000).withCycle(true),
									SequenceOptions.of("bigint", 5L, 50))));
	}

	private static EnumType mood(String... values) {
		return new EnumType(QualifiedName.of("mood"), List.of(values), "how");
	}

	private static DdlCase sequence(String name, SequenceOptions options) {
		return DdlCase.on("CREATE SCHEMA shop").when(name, new CreateSequence(new Sequence(NUMBERS, options)));
	}

}
