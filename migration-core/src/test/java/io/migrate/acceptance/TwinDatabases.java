package io.migrate.acceptance;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.error.UsageException;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Two databases that are brought to the same place, the one by the engine and the other
 * by its script.
 */
record TwinDatabases(EngineOnFiles files, TestDatabase byEngine, TestDatabase byScript) {

	/**
	 * Without what two runs never share: number and id of the run, times, and who did it
	 * with what from where. The stored schema is left out as well: a script looks at
	 * nothing.
	 */
	private static final List<String> TABLES = List.of("SELECT revision FROM migrate_version ORDER BY 1",
			"SELECT concat_ws(' ', revision, parents, phase, direction, part, parts, digest, outcome, error, source, "
					+ "arguments) FROM migrate_history ORDER BY id",
			"SELECT concat_ws(' ', format, setup) FROM migrate_format", "SELECT revision FROM migrate_backfill");

	static TwinDatabases of(EngineOnFiles files) {
		return new TwinDatabases(files, TestServer.database(), TestServer.database());
	}

	/** Brought there by the engine, from base. */
	TwinDatabases at(String revision) {
		if (!revision.equals("base")) {
			this.files.on(this.byEngine).engine().upgrade(revision, false);
			this.files.on(this.byScript).engine().upgrade(revision, false);
		}
		return this;
	}

	/**
	 * Where no script can be written, nothing can be run either, and for the same reason.
	 */
	void sameOrRefused(Function<MigrationEngine, String> script, Consumer<MigrationEngine> command) {
		String written;
		try {
			written = script.apply(this.files.on(this.byScript).engine());
		}
		catch (UsageException refused) {
			MigrationEngine engine = this.files.on(this.byEngine).engine();
			assertThatThrownBy(() -> command.accept(engine)).hasMessageStartingWith(refused.problem());
			return;
		}
		same(written, command);
	}

	/** Runs a script for another place: it ends as psql ends it, and changes nothing. */
	void refuses(String script) {
		List<List<String>> before = state(this.byScript);
		Psql.Ending ending = Psql.run(this.byScript, script);
		assertThat(ending.code()).as(ending.text()).isEqualTo(3);
		assertThat(ending.text()).contains("This script starts at");
		assertThat(state(this.byScript)).isEqualTo(before);
	}

	/** Does the one and runs the other. */
	void same(String script, Consumer<MigrationEngine> command) {
		command.accept(this.files.on(this.byEngine).engine());
		Psql.Ending ending = Psql.run(this.byScript, script);
		assertThat(ending).isEqualTo(new Psql.Ending(0, ""));
		assertThat(state(this.byScript)).isEqualTo(state(this.byEngine));
	}

	private static List<List<String>> state(TestDatabase database) {
		return Stream.concat(Stream.of(CatalogDump.of(database)), TABLES.stream().map(database::query)).toList();
	}

}
