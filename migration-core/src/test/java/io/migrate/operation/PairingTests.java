package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.migrate.schema.Column;
import io.migrate.schema.QualifiedName;
import org.junit.jupiter.api.Test;

import static io.migrate.operation.PostgresTypes.bigint;
import static io.migrate.operation.PostgresTypes.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bare drops get their content from the other direction.
 */
class PairingTests {

	@Test
	void completesEveryKindOfDrop() {
		List<Operation> upgrade = OperationsTests.collect((op) -> {
			op.createEnum("mood", "sad", "ok");
			op.createSequence("s").increment(50);
			op.createTable("t", (t) -> {
				t.column("id", bigint()).identity();
				t.primaryKey("id");
			});
			op.addColumn("users", "phone", text()).notNull();
			op.addCheck("users", "ck", "phone <> ''").online();
			op.createIndex("ix").on("users", "phone").concurrently();
		});
		List<Operation> downgrade = OperationsTests.collect((op) -> {
			op.dropIndex("ix").on("users").concurrently();
			op.dropConstraint("users", "ck");
			op.dropColumn("users", "phone");
			op.dropTable("t");
			op.dropSequence("s");
			op.dropEnum("mood");
		});
		List<Operation> guarded = downgrade.stream().<Operation>map(Guarded::new).toList();
		List<Operation> expected = new ArrayList<>();
		upgrade.forEach((operation) -> expected.addAll(0, operation.inverse()));
		assertThat(Pairing.resolve(downgrade, upgrade)).isEqualTo(expected);
		assertThat(Pairing.bare(expected, upgrade)).isEqualTo(downgrade);
		assertThat(Pairing.resolve(guarded, upgrade))
			.isEqualTo(expected.stream().<Operation>map(Guarded::new).toList());
	}

	@Test
	void seesATableAsTheOtherDirectionLeavesIt() {
		List<Operation> dropped = resolve((op) -> op.dropTable("t"), (op) -> {
			op.createTable("t", (t) -> {
				t.column("a", text());
				t.column("gone", text());
				t.unique("uq", "gone");
			});
			op.addColumn("t", "b", text());
			op.dropColumn("t", "gone");
			op.alterColumn("t", "a", (c) -> c.notNull());
			op.createIndex("ix").on("t", "b");
			op.renameIndex("t", "ix", "ix_b");
			op.addCheck("t", "ck", "true").notValid();
			op.validateConstraint("t", "ck");
			op.commentOnTable("t", "words");
		});
		assertThat(dropped).isEqualTo(OperationsTests.collect((op) -> op.dropTable("t").was((t) -> {
			t.column("a", text()).notNull();
			t.column("b", text());
			t.index("ix_b", "b");
			t.check("ck", "true");
			t.comment("words");
		})));
	}

	@Test
	void leavesOutWhatThisDirectionDroppedBefore() {
		List<Operation> dropped = resolve((op) -> {
			op.dropIndex("ix").on("t");
			op.dropTable("t");
		}, (op) -> op.createTable("t", (t) -> {
			t.column("a", text());
			t.index("ix", "a");
		}));
		assertThat(((DropTable) dropped.get(1)).content()).isNotNull()
			.satisfies((table) -> assertThat(table.indexes()).isEmpty());
	}

	@Test
	void completesTheUpgradeFromTheDowngradeToo() {
		List<Operation> upgrade = resolve((op) -> op.dropColumn("users", "name"),
				(op) -> op.addColumn("users", "name", text()));
		assertThat(upgrade)
			.containsExactly(new DropColumn(QualifiedName.of("users"), "name", Column.of("name", text())));
	}

	@Test
	void leavesBareWhatNothingTells() {
		Consumer<Operations> drops = (op) -> {
			op.dropTable("other");
			op.dropTable("users");
			op.dropColumn("users", "phone");
			op.dropTable("renamed");
		};
		List<Operation> resolved = resolve(drops, (op) -> {
			op.addColumn("users", "mail", text());
			op.createTable("renamed", (t) -> t.column("a", text()));
			op.renameColumn("renamed", "a", "b");
		});
		assertThat(resolved).isEqualTo(OperationsTests.collect(drops));
	}

	private static List<Operation> resolve(Consumer<Operations> operations, Consumer<Operations> counterpart) {
		return Pairing.resolve(OperationsTests.collect(operations), OperationsTests.collect(counterpart));
	}

}
