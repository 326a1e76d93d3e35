package io.migrate.acceptance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.MigrationEngine;
import io.migrate.RebaseRequest;
import io.migrate.SquashRequest;
import io.migrate.report.CurrentReport;
import io.migrate.report.RevisionView;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shop's history, reshaped: databases of every age end in the same schema and at the
 * same revision as a new one.
 */
class SampleHistoryTests {

	private static final String CATALOG = "788c872ef9de";

	private static final String ORDERS = "ccb7e9be8927";

	private static final String REVIEWS = "f043c0404950";

	private static final String LOYALTY = "1a2b3c4d5e6f";

	@TempDir
	Path folder;

	private SampleHistory sample;

	@BeforeEach
	void copy() {
		this.sample = SampleHistory.copied(this.folder);
	}

	@Test
	void rebased() {
		this.sample.addLine(LOYALTY, ORDERS);
		Map<String, TestDatabase> databases = databases("base", CATALOG, ORDERS, REVIEWS);
		Map<String, String> before = this.sample.files();
		RevisionView moved = this.sample.on(databases.get(REVIEWS)).rebase(RebaseRequest.ANY).revision();
		assertThat(moved).isNotNull();
		assertThat(List.of(moved.id(), moved.parents())).containsExactly(LOYALTY, List.of(REVIEWS));
		Map<String, String> after = this.sample.files();
		assertThat(after.keySet()).isEqualTo(before.keySet());
		after.forEach((name,
				text) -> assertThat(text).isEqualTo(name.contains("Loyalty")
						? String.valueOf(before.get(name)).replace("parents = \"" + ORDERS, "parents = \"" + REVIEWS)
						: before.get(name)));
		assertAllEndAlike(databases, LOYALTY);
	}

	@ParameterizedTest
	@ValueSource(strings = { ":" + REVIEWS, CATALOG + ":" + ORDERS, ORDERS + ":" + REVIEWS })
	void squashed(String range) {
		Map<String, TestDatabase> databases = databases("base", CATALOG, ORDERS, REVIEWS);
		RevisionView squash = this.sample.on(databases.get("base")).squash(SquashRequest.of(range)).revision();
		assertThat(squash).isNotNull();
		assertAllEndAlike(databases, squash.replaces().contains(REVIEWS) ? squash.id() : REVIEWS);
		squash.replaces().forEach(this.sample::remove);
		databases.values().forEach((database) -> {
			MigrationEngine engine = this.sample.on(database);
			assertThat(engine.current().upToDate()).isTrue();
			assertThat(engine.upgrade("head", false).run()).isNull();
			engine.downgrade("base");
			assertThat(CatalogDump.of(database)).isEmpty();
		});
	}

	/** A database for each revision, made by the history as it was. */
	private Map<String, TestDatabase> databases(String... revisions) {
		Map<String, TestDatabase> databases = new LinkedHashMap<>();
		for (String revision : revisions) {
			TestDatabase database = TestServer.database();
			if (!revision.equals("base")) {
				this.sample.on(database).upgrade(revision, false);
			}
			databases.put(revision, database);
		}
		return databases;
	}

	private void assertAllEndAlike(Map<String, TestDatabase> databases, String head) {
		TestDatabase fresh = TestServer.database();
		this.sample.on(fresh).upgrade("head", false);
		CurrentReport current = this.sample.on(fresh).current();
		assertThat(current.current()).containsExactly(head);
		databases.forEach((revision, database) -> {
			this.sample.on(database).upgrade("head", false);
			assertThat(CatalogDump.of(database)).as("schema from " + revision).isEqualTo(CatalogDump.of(fresh));
			assertThat(this.sample.on(database).current()).as("current from " + revision).isEqualTo(current);
		});
	}

}
