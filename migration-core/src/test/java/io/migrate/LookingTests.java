package io.migrate;

import java.nio.file.Path;
import java.util.List;

import io.migrate.report.CurrentReport;
import io.migrate.report.HeadsReport;
import io.migrate.report.RevisionView;
import io.migrate.report.VerifyReport;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is seen of a graph in which one head depends on another.
 */
class LookingTests {

	@TempDir
	Path folder;

	private final TestDatabase database = TestServer.database();

	private EngineOnFiles files;

	@BeforeEach
	void oneHeadDependsOnTheOther() {
		this.files = EngineOnFiles.in(this.folder)
			.with("a1", "")
			.with("a2", "a1")
			.file(this.folder, "b1", "-- depends-on: a2\n-- labels: shop");
	}

	@Test
	void headsAreWithAndWithoutDependencies() {
		assertThat(ids(this.files.engine().heads())).containsExactly("a2", "b1");
		assertThat(ids(this.files.engine().effectiveHeads())).containsExactly("b1");
	}

	@Test
	void aDatabaseAtTheEffectiveHeadIsUpToDateOnEachBranch() {
		MigrationEngine engine = this.files.on(this.database).engine();
		engine.upgrade("head", false);
		CurrentReport report = engine.current();
		assertThat(report.current()).containsExactly("a2", "b1");
		assertThat(report.upToDate()).isTrue();
		assertThat(this.database.query("SELECT revision FROM migrate_version")).containsExactly("b1");
	}

	@Test
	void aRevisionThatIsNotHereIsCurrentToo() {
		this.files.with("c1", "b1").on(this.database).engine().upgrade("heads", false);
		this.database.execute("UPDATE migrate_version SET revision = 'gone'");
		assertThat(this.files.on(this.database).engine().current().current()).containsExactly("gone");
	}

	@Test
	void historyIsThatOfABranch() {
		assertThat(this.files.engine().history("shop@base:", false).revisions()).extracting(RevisionView::id)
			.containsExactly("b1", "a2", "a1");
		assertThat(this.files.engine().history("-1:a2", false).revisions()).extracting(RevisionView::id)
			.containsExactly("a2", "a1");
	}

	@Test
	void oneEffectiveHeadIsOneHead() {
		List<VerifyReport.Finding> findings = this.files.on(this.database).engine().verify().findings();
		assertThat(findings).extracting(VerifyReport.Finding::rule).doesNotContain("heads");
	}

	private static List<String> ids(HeadsReport report) {
		return report.heads().stream().map(RevisionView::id).toList();
	}

}
