package io.migrate.boot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.migrate.error.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class EditorTests {

	@TempDir
	Path folder;

	@Test
	void opensTheFilesWithTheOptionsThatTheEditorHas() throws Exception {
		Path one = Files.writeString(this.folder.resolve("a file.sql"), "before");
		Path other = Files.writeString(this.folder.resolve("b.sql"), "before");
		new Editor(Map.of("VISUAL", "sed -i.bak -e 's/before/it is/' -e 's/$/ done/'", "EDITOR", "false"))
			.open(List.of(one.toString(), other.toString()));
		assertThat(one).hasContent("it is done");
		assertThat(other).hasContent("it is done");
		new Editor(Map.of("VISUAL", " ", "EDITOR", "rm -f")).open(List.of(other.toString()));
		assertThat(other).doesNotExist();
	}

	@Test
	void saysWhatIsMissingOrFails() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new Editor(Map.of()).open(List.of("a.sql")))
			.withMessage("No editor is known. Neither VISUAL nor EDITOR is set in the environment. "
					+ "Set one, as in EDITOR=vi; or open a.sql yourself.");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new Editor(Map.of("EDITOR", "false")).open(List.of("a.sql")))
			.withMessageContaining("The editor 'false' failed. It ended with 1.");
	}

}
