package io.migrate.operation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;
import io.migrate.schema.Column;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Identity;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.migrate.operation.PostgresTypes.bigint;
import static io.migrate.operation.PostgresTypes.integer;
import static io.migrate.operation.PostgresTypes.text;
import static io.migrate.operation.PostgresTypes.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What authors write becomes the operations they mean.
 */
class OperationsTests {

	private static final QualifiedName USERS = QualifiedName.of("users");

	@Test
	void collectsATableAsTheManualHasIt() {
		List<Operation> collected = collect((op) -> {
			op.createTable("user_preference", (t) -> {
				t.column("id", bigint()).identity();
				t.column("user_id", bigint()).notNull();
				t.primaryKey("id");
				t.foreignKey("fk_user_preference_user", "user_id").references("users", "id");
			});
			op.createIndex("ix_user_preference_user_id").on("user_preference", "user_id");
		});
		QualifiedName name = QualifiedName.of("user_preference");
		Table table = Table.of(name,
				List.of(Column.of("id", bigint()).withNullable(false).withIdentity(Identity.byDefault("bigint")),
						Column.of("user_id", bigint()).withNullable(false)),
				List.of(PrimaryKey.of("user_preference_pkey", List.of("id")),
						ForeignKey.of("fk_user_preference_user", List.of("user_id"), USERS, List.of("id"))));
		assertThat(collected).containsExactly(new CreateTable(table),
				new CreateIndex(name, Index.onColumns("ix_user_preference_user_id", "user_id"), false));
	}

	@Test
	void takesOptionsInAnyOrder() {
		List<Operation> first = collect(
				(op) -> op.createIndex("ix").unique().concurrently().on("users", "email").where("email <> ''"));
		List<Operation> second = collect(
				(op) -> op.createIndex("ix").where("email <> ''").on("users", "email").concurrently().unique());
		assertThat(first).isEqualTo(second)
			.containsExactly(new CreateIndex(USERS,
					Index.onColumns("ix", "email").withUnique(true).withPredicate("email <> ''"), true));
		assertThat(collect((op) -> op.addForeignKey("users", "fk", "a").online().references("t", "id")))
			.isEqualTo(collect((op) -> op.addForeignKey("users", "fk", "a").references("t", "id").online()));
	}

	@Test
	void makesPrimaryKeysAndIdentitiesNotNullUnlessTold() {
		CreateTable create = (CreateTable) collect((op) -> op.createTable("t", (t) -> {
			t.primaryKey("a", "c").named("pk");
			t.column("a", integer());
			t.column("b", integer()).identity((i) -> i.always().start(5));
			t.column("c", integer()).nullable();
			t.column("d", integer());
		})).get(0);
		assertThat(create.table().columns()).extracting(Column::nullable).containsExactly(false, false, true, true);
		assertThat(create.table().columns().get(1).identity())
			.isEqualTo(new Identity(true, SequenceOptions.ascending("integer").withStart(5)));
	}

	@Test
	void aSequenceStartsAtItsEndUnlessTold() {
		List<Operation> collected = collect((op) -> {
			op.createSequence("up").min(5);
			op.createSequence("down").increment(-1).max(99);
			op.createSequence("told").min(5).start(7);
		});
		assertThat(collected).extracting((it) -> ((CreateSequence) it).sequence().options().start())
			.containsExactly(5L, 99L, 7L);
	}

	@Test
	void createsTheIndexesOfATableAfterIt() {
		List<Operation> collected = collect((op) -> op.createTable("t", (t) -> {
			t.column("a", text());
			t.index("ix_t_a", IndexPart.expression("lower(a)"));
		}));
		assertThat(collected).hasSize(2).element(1).isInstanceOf(CreateIndex.class);
		assertThat(((CreateTable) collected.get(0)).table().indexes()).isEmpty();
	}

	@Test
	void carriesWhatWasThereBefore() {
		List<Operation> collected = collect((op) -> {
			op.alterColumn("users", "name", (c) -> {
				c.type(varchar(50)).was(varchar(20));
				c.notNull();
				c.defaultSql("''").was("'x'");
				c.dropComment().was("old");
			});
			op.dropColumn("audit.log", "old").was(text()).notNull();
			op.dropConstraint("users", "fk")
				.wasForeignKey("a")
				.references("t", "id")
				.onDelete(ReferentialAction.CASCADE);
			op.dropSequence("s").was((s) -> s.increment(50));
		});
		assertThat(collected).containsExactly(
				new AlterColumn(USERS, "name",
						List.of(new ColumnChange.SetType(varchar(20), varchar(50), null, null),
								new ColumnChange.SetNullable(false), new ColumnChange.SetDefault("'x'", "''"),
								new ColumnChange.SetColumnComment("old", null))),
				new DropColumn(QualifiedName.of("audit", "log"), "old", Column.of("old", text()).withNullable(false)),
				new DropConstraint(USERS, "fk",
						ForeignKey.of("fk", List.of("a"), QualifiedName.of("t"), List.of("id"))
							.withActions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION)),
				new DropSequence(QualifiedName.of("s"),
						new Sequence(QualifiedName.of("s"), SequenceOptions.of("bigint", null, 50))));
	}

	@Test
	void guardsWhatMayBeThereOrNot() {
		List<Operation> collected = collect((op) -> {
			op.createTable("users", (t) -> {
				t.column("a", text());
				t.index("ix_a", "a");
			}).ifNotExists();
			op.addColumn("users", "b", text()).ifNotExists().notNull();
			op.addUnique("users", "uq", "b").ifNotExists().online();
			op.dropColumn("users", "c").ifExists().was(text());
			op.dropIndex("ix").ifExists().on("users").concurrently();
		});
		assertThat(collected).allMatch(Guarded.class::isInstance)
			.extracting(Operation::summary)
			.containsExactly("+ table users, unless it exists", "+ index ix_a on users, unless it exists",
					"+ column users.b text not null, unless it exists", "+ unique uq [b] on users, unless it exists",
					"- column users.c, if it exists", "- index ix on users, if it exists");
		assertThat(collected.get(2).inverse()).containsExactly(
				new Guarded(new AddColumn(USERS, Column.of("b", text()).withNullable(false)).inverse().get(0)));
	}

	@ParameterizedTest
	@MethodSource("incompleteCalls")
	void namesWhatIsNotSaid(Consumer<Operations> calls, String problem, String remedy) {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> collect(calls)).satisfies((failure) -> {
			assertThat(failure.problem()).contains(problem);
			assertThat(failure.remedy()).contains(remedy);
		});
	}

	static Stream<Arguments> incompleteCalls() {
		return Stream.of(incomplete((op) -> op.createIndex("ix_a").unique(), "createIndex(\"ix_a\")", ".on("),
				incomplete((op) -> op.createIndex("ix_a").on("users"), "createIndex(\"ix_a\")", ".on("),
				incomplete((op) -> op.dropIndex("ix_a"), "dropIndex(\"ix_a\")", ".on("),
				incomplete((op) -> op.addForeignKey("users", "fk_a", "b"), "fk_a", ".references("),
				incomplete((op) -> op.addForeignKey("users", "fk_a", "b").references("t"), "fk_a", ".references("),
				incomplete((op) -> op.createTable("t", (t) -> t.unique("uq_a", "b").online()), "uq_a", "Leave it out"),
				incomplete((op) -> op.createTable("t", (t) -> t.index("ix_a", "b").concurrently()), "ix_a", "t.index"),
				incomplete((op) -> op.alterColumn("users", "name", (c) -> {
				}), "alterColumn(\"users\", \"name\")", "c.notNull()"),
				incomplete((op) -> op.alterSequence("s").to((s) -> s.start(1)), "alterSequence(\"s\")", ".from("),
				incomplete((op) -> op.addEnumValue("mood", "ok").giving("sad"), "addEnumValue(\"mood\"", ".giving("),
				incomplete((op) -> op.recreateEnum("mood").to("ok"), "recreateEnum(\"mood\")", ".from("),
				incomplete((op) -> op.createTable("t", (t) -> t.column("a", text()).ifNotExists()), "'a'",
						"Leave it out"),
				incomplete((op) -> op.createTable("t", (t) -> t.check("ck", "true").ifNotExists()), "'ck'", "Leave it"),
				incomplete((op) -> op.createTable("t", (t) -> t.index("ix", "a").ifNotExists()), "'ix'", "t.index("),
				incomplete((op) -> op.createIndex("ix").on("t", "a").ifExists(), "createIndex(\"ix\")",
						".ifNotExists()"),
				incomplete((op) -> op.dropIndex("ix").on("t").ifNotExists(), "dropIndex(\"ix\")", ".ifExists()"),
				incomplete((op) -> op.dropEnum("mood").was("ok").ifNotExists(), "'mood'", ".ifExists()"),
				incomplete((op) -> op.dropSequence("s").was((s) -> s.ifNotExists()), "sequence", "Leave it out"),
				incomplete((op) -> op.run((db) -> {
				}).offline(" "), "offline", "-- why"),
				incomplete((op) -> op.backfill("users").where("true"), "backfill(\"users\")", ".set("));
	}

	private static Arguments incomplete(Consumer<Operations> calls, String problem, String remedy) {
		return Arguments.of(calls, problem, remedy);
	}

	static List<Operation> collect(Consumer<Operations> calls) {
		Operations operations = new Operations();
		calls.accept(operations);
		return operations.collected();
	}

}
