package io.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.report.CurrentReport;
import io.migrate.report.RunReport;
import io.migrate.report.StartReport;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.migrate.SquashedDatabases.done;
import static io.migrate.SquashedDatabases.rows;
import static io.migrate.SquashedDatabases.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Databases before, in the middle of and behind what was squashed.
 */
class SquashedDatabasesTests {

	@TempDir
	Path folder;

	private SquashedDatabases line;

	@BeforeEach
	void line() {
		this.line = SquashedDatabases.in(this.folder);
	}

	@Test
	void aNewDatabaseRunsOnlyTheSquashedRevision() {
		this.line.withC().squash();
		TestDatabase database = this.line.at("head");
		assertThat(done(database)).containsExactly("p up", "s up", "c up");
		assertThat(rows(database)).containsExactly("c");
		assertThat(this.line.current(database).upToDate()).isTrue();
		assertThat(this.line.on(database).verify().findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "base", "p", "a", "x", "b", "c" })
	void everyDatabaseEndsInTheSameSchemaAndTheSameCurrent(String at) {
		this.line.withC();
		TestDatabase before = this.line.at(at);
		this.line.squash();
		TestDatabase fresh = this.line.at("head");
		this.line.on(before).upgrade("head", false);
		assertThat(schema(before)).isEqualTo(schema(fresh));
		assertThat(this.line.current(before)).isEqualTo(this.line.current(fresh));
		assertThat(this.line.on(before).start()).isEqualTo(this.line.on(fresh).start());
		this.line.removeReplaced();
		assertThat(this.line.current(before)).isEqualTo(this.line.current(fresh))
			.extracting(CurrentReport::upToDate)
			.isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "base", "p", "a", "x", "b" })
	void theSameWhereNothingFollows(String at) {
		TestDatabase before = this.line.at(at);
		this.line.squash();
		RunReport report = this.line.on(before).upgrade("head", false);
		assertThat(report.to()).containsExactly("s");
		assertThat(this.line.current(before).current()).containsExactly("s");
		assertThat(this.line.current(before).heads()).containsExactly("s");
		assertThat(this.line.current(before).upToDate()).isTrue();
		assertThat(this.line.on(before).upgrade("head", false).run()).isNull();
		this.line.on(before).downgrade("base");
		assertThat(schema(before)).isEmpty();
		assertThat(rows(before)).isEmpty();
	}

	@Test
	void whatIsPendingDependsOnWhereTheDatabaseIs() {
		this.line.withC();
		TestDatabase p = this.line.at("p");
		TestDatabase x = this.line.at("x");
		TestDatabase b = this.line.at("b");
		this.line.squash();
		assertThat(this.line.current(p)).extracting(CurrentReport::current, CurrentReport::pending)
			.containsExactly(List.of("p"), List.of("s", "c"));
		assertThat(this.line.current(x)).extracting(CurrentReport::current, CurrentReport::pending)
			.containsExactly(List.of("x"), List.of("b", "c"));
		assertThat(this.line.current(b)).extracting(CurrentReport::current, CurrentReport::pending)
			.containsExactly(List.of("s"), List.of("c"));
		assertThat(this.line.on(x).check(Set.of(MigrationEngine.Question.PENDING)).pending().revisions())
			.containsExactly("b", "c");
		assertThat(this.line.on(x).plan("head").steps()).extracting("revision").containsExactly("b", "c");
		assertThat(this.line.on(b).plan("head").from()).containsExactly("s");
	}

	@Test
	void aDatabaseBehindTheLastKeepsItsRowUntilItMoves() {
		TestDatabase database = this.line.at("b");
		this.line.squash();
		this.line.withC();
		assertThat(this.line.on(database).upgrade("s", false).run()).isNull();
		assertThat(rows(database)).containsExactly("b");
		this.line.on(database).upgrade("head", false);
		assertThat(rows(database)).containsExactly("c");
		assertThat(done(database)).containsExactly("p up", "a up", "x up", "b up", "c up");
		this.line.on(database).downgrade("s");
		assertThat(rows(database)).as("older releases know this one").containsExactly("b");
		assertThat(this.line.current(database).current()).containsExactly("s");
		this.line.on(database).downgrade("p");
		assertThat(rows(database)).containsExactly("p");
		this.line.on(database).upgrade("head", false);
		assertThat(done(database)).endsWith("c down", "s down", "s up", "c up");
	}

	@Test
	void aDatabaseThatRanTheSquashedRevisionGoesBackOverIt() {
		this.line.withC().squash();
		TestDatabase database = this.line.at("head");
		assertThat(this.line.on(database).downgrade("-1").to()).containsExactly("s");
		assertThat(rows(database)).containsExactly("s");
		assertThat(this.line.on(database).downgrade("-1").to()).containsExactly("p");
		assertThat(this.line.on(database).downgrade("-1").to()).isEmpty();
		assertThat(schema(database)).isEmpty();
	}

	@Test
	void theLastOfThemIsAnotherNameOfTheWhole() {
		this.line.withC().squash();
		TestDatabase database = this.line.at("b");
		assertThat(rows(database)).containsExactly("s");
		this.line.removeReplaced();
		assertThat(this.line.on(database).upgrade("b", false).run()).isNull();
		assertThat(this.line.on(database).show("b").id()).isEqualTo("s");
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade a", "downgrade x", "show a" })
	void theMiddleIsNoTarget(String command) {
		this.line.squash();
		TestDatabase database = this.line.at("head");
		this.line.removeReplaced();
		String target = command.split(" ")[1];
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> {
			MigrationEngine engine = this.line.on(database);
			switch (command.split(" ")[0]) {
				case "upgrade" -> engine.upgrade(target, false);
				case "downgrade" -> engine.downgrade(target);
				default -> engine.show(target);
			}
		}).withMessageContaining("'" + target + "'").withMessageContaining("squashed into 's'");
	}

	@Test
	void stampsKnowBothNames() {
		this.line.squash();
		TestDatabase empty = this.line.at("base");
		assertThat(this.line.on(empty).stamp(List.of("b"), false).to()).containsExactly("s");
		assertThat(rows(empty)).containsExactly("s");
		assertThat(this.line.current(empty).upToDate()).isTrue();
		assertThat(this.line.on(empty).stamp(List.of("p"), false).to()).containsExactly("p");
		assertThat(this.line.on(empty).stamp(List.of("base"), false).to()).isEmpty();
		assertThat(rows(empty)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "p", "a", "b" })
	void stampsMoveEveryDatabase(String at) {
		TestDatabase database = this.line.at(at);
		this.line.squash();
		this.line.withC();
		assertThat(this.line.on(database).stamp(List.of("c"), false).to()).containsExactly("c");
		assertThat(this.line.on(database).stamp(List.of("s"), false).to()).containsExactly("s");
		assertThat(this.line.on(database).stamp(List.of("s"), true).to()).containsExactly("s");
		assertThat(this.line.current(database).current()).containsExactly("s");
	}

	@Test
	void whatIsReplacedIsNotHeldAgainstItsFileAnyMore() {
		TestDatabase behind = this.line.at("b");
		TestDatabase middle = this.line.at("a");
		this.line.squash();
		this.line.withC();
		this.line.change("a");
		this.line.on(behind).upgrade("head", false);
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> this.line.on(middle).upgrade("head", false))
			.withMessageContaining("Applied revisions were changed: 'a'");
	}

	@Test
	void theSquashedRevisionIsHeldAgainstItsFileWhereItWasRun() {
		TestDatabase behind = this.line.at("b");
		this.line.squash();
		TestDatabase fresh = this.line.at("head");
		this.line.withC();
		this.line.change("s");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.line.on(fresh).upgrade("head", false))
			.withMessageContaining("Applied revisions were changed: 's'");
		this.line.on(behind).upgrade("head", false);
		this.line.on(fresh).accept("s");
		this.line.on(fresh).upgrade("head", false);
	}

	@Test
	void inTheMiddleWithoutTheFilesItIsSaidWhichReleaseHasThem() {
		TestDatabase database = this.line.at("a");
		this.line.squash();
		this.line.removeReplaced();
		assertThat(this.line.current(database).unknown()).containsExactly("a");
		String why = "The database is in the middle of what was squashed into 's': it is at 'a'";
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> this.line.on(database).upgrade("head", false))
			.withMessageContaining(why)
			.withMessageContaining("Run `upgrade b` of a release that still has them");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.line.on(database).start())
			.withMessageContaining(why);
		assertThat(rows(database)).containsExactly("a");
	}

	@Test
	void aRevisionThatIsHalfDoneIsFinishedFirst() {
		this.line.files().file(this.folder, "a", "-- parents: p");
		TestDatabase database = this.line.at("p");
		database.execute("INSERT INTO migrate_history (run, revision, parents, phase, direction, part, parts, digest, "
				+ "started_at, outcome) VALUES (gen_random_uuid(), 'a', '{p}', 'EXPAND', 'up', 1, 1, '"
				+ "', now(), 'running')");
		this.line.squash();
		assertThat(this.line.current(database).pending()).containsExactly("a", "x", "b");
	}

	@Test
	void anOlderReleaseStartsOnWhatANewerOneDidBehindTheSquash() {
		TestDatabase database = this.line.at("b");
		this.line.squash();
		this.line.withC();
		this.line.on(database).upgrade("head", false);
		this.line.remove("s");
		this.line.remove("c");
		StartReport report = this.line.on(database).start();
		assertThat(report.state()).isEqualTo(StartReport.State.AHEAD);
		assertThat(report.pending()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "base", "p", "a", "b", "c" })
	void aScriptDoesTheSame(String at) {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
		this.line.withC();
		TestDatabase database = this.line.at(at);
		TestDatabase online = this.line.at(at);
		this.line.squash();
		this.line.on(online).upgrade("head", false);
		assertThat(Psql.run(database, this.line.on(database).upgradeSql("current:head", false)))
			.extracting(Psql.Ending::code)
			.isEqualTo(0);
		assertThat(schema(database)).isEqualTo(schema(online));
		assertThat(done(database)).isEqualTo(done(online));
		assertThat(rows(database)).isEqualTo(rows(online));
		assertThat(Psql.run(database, this.line.on(database).downgradeSql("current:s", false)))
			.extracting(Psql.Ending::code)
			.isEqualTo(0);
		this.line.on(online).downgrade("s");
		assertThat(rows(database)).isEqualTo(rows(online));
		assertThat(Psql.run(database, this.line.on(database).stampSql(List.of("current:p"), false)))
			.extracting(Psql.Ending::code)
			.isEqualTo(0);
		assertThat(rows(database)).containsExactly("p");
	}

	@Test
	void aScriptCanStartFromEitherName() {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
		TestDatabase behind = this.line.at("b");
		this.line.squash();
		TestDatabase fresh = this.line.at("head");
		this.line.withC();
		assertThat(Psql.run(behind, this.line.files().engine().upgradeSql("b:head", false)).code()).isZero();
		assertThat(Psql.run(fresh, this.line.files().engine().upgradeSql("s:head", false)).code()).isZero();
		assertThat(rows(behind)).isEqualTo(rows(fresh)).containsExactly("c");
	}

}
