package io.migrate.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import io.migrate.operation.Operation;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import io.migrate.script.RevisionScript;
import io.migrate.script.SqlFileScripts;
import io.migrate.sql.SqlGenerator;
import io.migrate.sql.SqlStatement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written as an SQL file is read as the same statements again, also where line
 * ends were changed on the way.
 */
class SqlRevisionWriterTests {

	@TempDir
	Path directory;

	static LongStream seeds() {
		Long chosen = Long.getLong("migrate.test.seed");
		return (chosen != null) ? LongStream.of(chosen) : LongStream.range(0, 50);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void rowsAreReadAsTheyWereWritten(long seed) throws IOException {
		RandomRows random = new RandomRows(new RandomSchema(new Random(seed)));
		List<Operation> upgrade = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			upgrade.addAll(random.texts());
		}
		RevisionCard card = new RevisionCard("a1b2c3", List.of(), List.of(), List.of(), Phase.EXPAND, "rows", null,
				null, List.of(), Requirement.NONE, null);
		String text = SqlRevisionWriter.write(new RevisionSource(card, upgrade, upgrade, List.of()), this::sql).text();
		assertThat(sql(read(text).upgrade())).isEqualTo(sql(upgrade));
		assertThat(sql(read(text).downgrade())).isEqualTo(sql(upgrade));
		// names may hold what ends a line, values as they are written do not
		if (text.indexOf('\r') < 0) {
			assertThat(sql(read(text.replace("\n", "\r\n")).upgrade())).isEqualTo(sql(upgrade));
		}
	}

	private List<String> sql(List<Operation> operations) {
		return SqlGenerator.generate(operations).stream().map(SqlStatement::sql).toList();
	}

	private RevisionScript read(String text) throws IOException {
		Files.writeString(this.directory.resolve("a.sql"), text);
		return new SqlFileScripts(List.of("file:" + this.directory), (path, suffix) -> List.of()).scripts().get(0);
	}

}
