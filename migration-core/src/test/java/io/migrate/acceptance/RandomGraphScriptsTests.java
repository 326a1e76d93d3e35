package io.migrate.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.graph.RandomGraphs;
import io.migrate.script.RevisionCard;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.Psql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Scripts of random graphs do to a database what the engine does. A failure shows the
 * seed, which {@code -Dtest.seed} sets.
 */
class RandomGraphScriptsTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	static LongStream seeds() {
		return RandomGraphs.seeds(12);
	}

	@BeforeEach
	void psql() {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void upToAllHeadsAndDownAgain(long seed) {
		RandomGraphs random = new RandomGraphs(seed);
		EngineOnFiles files = files(random.cards());
		String from = random.one(places(files));
		String to = random.one(places(files));
		TwinDatabases twins = TwinDatabases.of(files).at(from);
		twins.same(files.engine().upgradeSql(from + ":heads", false), (engine) -> engine.upgrade("heads", false));
		twins.sameOrRefused((engine) -> engine.downgradeSql("heads:" + to, false), (engine) -> engine.downgrade(to));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void fromOneRevisionToAnotherAndBack(long seed) {
		RandomGraphs random = new RandomGraphs(seed);
		EngineOnFiles files = files(random.cards());
		String to = random.one(ids(files));
		String from = random.one(Stream.concat(Stream.of("base"), below(files.engine(), to)).toList());
		TwinDatabases twins = TwinDatabases.of(files).at(from);
		twins.same(files.engine().upgradeSql(from + ":" + to, false), (engine) -> engine.upgrade(to, false));
		twins.sameOrRefused((engine) -> engine.downgradeSql(to + ":" + from, false),
				(engine) -> engine.downgrade(from));
	}

	/** Those say what they start with that asked the database before. */
	@ParameterizedTest
	@MethodSource("seeds")
	void fromSeveralRevisionsByLabelsToo(long seed) {
		RandomGraphs random = new RandomGraphs(seed);
		List<RevisionCard> cards = random.cards();
		EngineOnFiles files = files(cards);
		List<String> names = Stream
			.concat(ids(files).stream(),
					cards.stream()
						.flatMap((card) -> card.labels().stream())
						.flatMap((label) -> Stream.of(label, label + "@heads")))
			.toList();
		TwinDatabases twins = TwinDatabases.of(files).at(random.one(names)).at(random.one(names)).at("base");
		String up = random.one(names);
		twins.sameOrRefused((engine) -> engine.upgradeSql("current:" + up, false),
				(engine) -> engine.upgrade(up, false));
		String down = random.one(names);
		twins.sameOrRefused((engine) -> engine.downgradeSql("current:" + down, false),
				(engine) -> engine.downgrade(down));
		String stamped = random.one(names);
		twins.sameOrRefused((engine) -> engine.stampSql(List.of("current:" + stamped), false),
				(engine) -> engine.stamp(List.of(stamped), false));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void areRefusedWhereTheyDoNotBegin(long seed) {
		RandomGraphs random = new RandomGraphs(seed);
		EngineOnFiles files = files(random.cards());
		String from = random.one(ids(files));
		TwinDatabases twins = TwinDatabases.of(files).at(from);
		String other = random.one(places(files).stream().filter((place) -> !place.equals(from)).toList());
		twins.refuses(files.engine().upgradeSql(other + ":heads", false));
		twins.refuses(files.engine().stampSql(List.of(other + ":" + from), false));
		String up = files.engine().upgradeSql(from + ":heads", false);
		if (files.engine().plan(from + ":heads").steps().isEmpty()) {
			return;
		}
		twins.same(up, (engine) -> engine.upgrade("heads", false));
		twins.refuses(up);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void stamps(long seed) {
		RandomGraphs random = new RandomGraphs(seed);
		EngineOnFiles files = files(random.cards());
		List<String> places = places(files);
		TwinDatabases twins = TwinDatabases.of(files);
		String first = random.one(ids(files));
		twins.same(files.engine().stampSql(List.of(first), false), (engine) -> engine.stamp(List.of(first), false));
		String next = random.one(places);
		twins.same(files.engine().stampSql(List.of(first + ":" + next), false),
				(engine) -> engine.stamp(List.of(next), false));
	}

	private EngineOnFiles files(List<RevisionCard> cards) {
		EngineOnFiles files = EngineOnFiles.in(this.folder);
		for (RevisionCard card : cards) {
			files.file(this.folder, card.id(),
					"-- parents: %s%n-- labels: %s%n-- depends-on: %s".formatted(String.join(", ", card.parents()),
							String.join(", ", card.labels()), String.join(", ", card.dependsOn())));
		}
		return files;
	}

	private static List<String> ids(EngineOnFiles files) {
		return files.engine().history(null, false).revisions().stream().map((view) -> view.id()).toList();
	}

	private static List<String> places(EngineOnFiles files) {
		return Stream.concat(Stream.of("base"), ids(files).stream()).toList();
	}

	/** What is applied where the revision is, which stands first. */
	private static Stream<String> below(MigrationEngine engine, String revision) {
		return engine.plan("base:" + revision).steps().stream().map((step) -> step.revision());
	}

}
