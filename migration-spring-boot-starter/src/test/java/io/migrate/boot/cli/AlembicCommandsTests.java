package io.migrate.boot.cli;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Alembic's commands with those of their flags that have a meaning here, under the same
 * names. Without one: {@code --tag} ({@code -x} serves), {@code revision --sql} (nothing
 * of the application runs when a revision is made), {@code --version-path} (called
 * {@code --location}), {@code list_templates} and {@code init --package}.
 */
class AlembicCommandsTests {

	private final CommandLine line = new CommandLine(new MigrateCommand());

	@ParameterizedTest
	@CsvSource({ "init,--format",
			"revision,-m --message --autogenerate --head --splice --branch-label --location --rev-id " + "--depends-on",
			"merge,-m --message --branch-label --rev-id --splice", "upgrade,--sql", "downgrade,--sql",
			"stamp,--sql --purge", "current,-v --verbose --check-heads",
			"history,-r -v --verbose -i --indicate-current", "heads,-v --verbose --resolve-dependencies",
			"branches,-v --verbose", "show,''", "edit,''", "check,''", "ensure-version,--sql" })
	void areHereWithTheirFlags(String command, String flags) {
		CommandLine found = Objects.requireNonNull(this.line.getSubcommands().get(command), command);
		assertThat(found.getCommandSpec().optionsMap().keySet())
			.containsAll(flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
	}

	@Test
	void soAreTheGlobalFlags() {
		assertThat(this.line.getCommandSpec().optionsMap().keySet()).contains("--name", "-x", "-q", "--quiet", "-h",
				"--help");
	}

}
