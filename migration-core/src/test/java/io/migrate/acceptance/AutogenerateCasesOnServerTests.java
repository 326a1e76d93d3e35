package io.migrate.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.migrate.RevisionFormat;
import io.migrate.diff.AutogenerateCases;
import io.migrate.diff.DiffCase;
import io.migrate.diff.DiffOptions;
import io.migrate.diff.SchemaDiffer;
import io.migrate.report.OperationView;
import io.migrate.report.RevisionReport;
import io.migrate.schema.SchemaModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbered cases once more, by the whole engine on a real server: the revision holds
 * the operations of the case, nothing is left to say after it, and its downgrade leads
 * back.
 */
class AutogenerateCasesOnServerTests {

	@TempDir
	Path folder;

	static Stream<DiffCase> cases() {
		return AutogenerateCases.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void leadsThereSettlesAndLeadsBack(DiffCase one) throws IOException {
		EvolvedDatabase database = EvolvedDatabase.of("SELECT 1");
		database.apply(SchemaDiffer.diff(SchemaModel.EMPTY, one.database(), DiffOptions.DEFAULT).operations());
		List<String> start = database.dump();
		EngineOnModel application = new EngineOnModel((major) -> one.model(), RevisionFormat.SQL, this.folder,
				database.database(), one.options());
		RevisionReport report = application.generate();
		assertThat(report.operations()).extracting(OperationView::summary).containsExactlyElementsOf(one.expected());
		if (report.file() == null) {
			return;
		}
		String text = Files.readString(Path.of(report.file()));
		Files.writeString(Path.of(report.file()), text.replaceAll("(?m)^-- migrate:review .*\\R", ""));
		application.engine().upgrade("head", false);
		assertThat(application.generate().file()).as("a second revision").isNull();
		application.engine().downgrade("base");
		assertThat(database.dump()).containsExactlyElementsOf(start);
	}

	@Test
	void number10PartitionsAndHeirsAreLeftAlone() {
		EvolvedDatabase database = EvolvedDatabase.of("CREATE TABLE t (at date) PARTITION BY RANGE (at)",
				"CREATE TABLE t_2026 PARTITION OF t FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
				"CREATE TABLE lone (at date) PARTITION BY LIST (at)", "CREATE TABLE parent (x int)",
				"CREATE TABLE heir () INHERITS (parent)");
		SchemaModel model = EvolvedDatabase.of("CREATE TABLE t (at date)", "CREATE TABLE parent (x int)").read();
		assertThat(new EngineOnModel((major) -> model, RevisionFormat.SQL, this.folder, database.database()).generate()
			.operations()).isEmpty();
	}

}
