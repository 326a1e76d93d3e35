package io.migrate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.migrate.error.UsageException;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The forms in which a script's range is said: all that say the same write the same
 * script. No database is there to be asked.
 */
class ScriptRangeTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "upgrade, heads, base:heads", "upgrade, :a1, base:a1", "upgrade, a1, base:a1",
			"upgrade, a1:, a1:heads", "upgrade, ':', base:heads", "upgrade, left@head, base:c1",
			"upgrade, left:left@head, b1:c1", "upgrade, left@base:c1, base:c1", "upgrade, b1:a1, b1:b1",
			"upgrade, a1:left@heads, a1:c1", "upgrade, left@b1:left@+1, b1:c1", "upgrade, c1-1:c1, b1:c1",
			"upgrade, left@head-1:heads, b1:heads", "upgrade, base+1:b1, a1:b1", "downgrade, c1:, c1:base",
			"downgrade, c1:left@base, c1:base", "downgrade, left@head:a1, c1:a1", "downgrade, c1:-1, c1:b1",
			"downgrade, heads:left@-1, heads:left@b1", "downgrade, c1:c1-2, c1:a1", "stamp, a1, base:a1",
			"stamp, :a1, base:a1", "stamp, a1:, a1:heads", "stamp, left@head, base:c1", "stamp, heads:base, heads:base",
			"stamp, a1:left@head a1:b2, a1:c1 a1:b2" })
	void formsThatSayTheSameWriteTheSame(String command, String form, String same) {
		assertThat(script(command, form)).isEqualTo(script(command, same)).startsWith("-- ");
	}

	@ParameterizedTest
	@CsvSource({ "upgrade, head", "upgrade, a1:head", "upgrade, zz:head", "upgrade, a1:+2", "downgrade, a1",
			"downgrade, :a1", "downgrade, ':'", "downgrade, b1:c1", "downgrade, b1:b2", "stamp, a1:zz",
			"stamp, a1:b1 b2" })
	void whatIsNoRangeIsRefused(String command, String form) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> script(command, form));
	}

	@Test
	void aStartOfSeveralHeadsIsThatOfTheDatabase() {
		TestDatabase database = TestServer.database();
		EngineOnFiles files = files().on(database);
		files.engine().upgrade("b1", false);
		files.engine().upgrade("b2", false);
		assertThat(files.engine().upgradeSql("current:heads", false)).startsWith("-- b1, b2 -> c1, b2\n");
		assertThat(files.engine().downgradeSql("current:a1", false)).startsWith("-- b1, b2 -> a1\n");
		assertThat(files.engine().stampSql(List.of("current:left@head"), false)).startsWith("-- b1, b2 -> c1, b2\n");
	}

	private String script(String command, String form) {
		MigrationEngine engine = files().engine();
		return switch (command) {
			case "upgrade" -> engine.upgradeSql(form, false);
			case "downgrade" -> engine.downgradeSql(form, false);
			default -> engine.stampSql(Arrays.asList(form.split(" ")), false);
		};
	}

	/** a1 — b1 (left) — c1, and a1 — b2. */
	private EngineOnFiles files() {
		return EngineOnFiles.in(this.folder)
			.with("a1")
			.file(this.folder, "b1", "-- parents: a1\n-- labels: left")
			.with("b2", "a1")
			.with("c1", "b1");
	}

}
