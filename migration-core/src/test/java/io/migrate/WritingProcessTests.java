package io.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.migrate.report.RevisionView;
import io.migrate.testkit.EngineOnFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several processes write a revision at the same moment, all having read the same ones.
 */
@Timeout(120)
class WritingProcessTests {

	@TempDir
	Path folder;

	@Test
	void eachWritesAFileOfItsOwnThatTheNextReads() {
		EngineOnFiles files = EngineOnFiles.in(this.folder).with("aa");
		List<String> answers = together("-", "-", "-");
		assertThat(answers).doesNotHaveDuplicates().isSubsetOf(files.files().keySet());
		assertThat(files.engine().heads().heads()).hasSize(3)
			.allSatisfy((head) -> assertThat(head.parents()).containsExactly("aa"));
	}

	@Test
	void ofSeveralThatWouldBeOneFileOneIsWrittenWholeAndTheOthersAreRefused() {
		EngineOnFiles files = EngineOnFiles.in(this.folder).with("aa");
		List<String> answers = together("bb", "bb", "bb");
		assertThat(answers).filteredOn((answer) -> answer.contains("none is ever overwritten")).hasSize(2);
		assertThat(answers).filteredOn(files.files()::containsKey).hasSize(1);
		assertThat(files.files()).hasSize(2);
		assertThat(files.engine().heads().heads()).extracting(RevisionView::id).containsExactly("bb");
	}

	private List<String> together(String... ids) {
		List<WritingProcess> processes = Stream.of(ids).map((id) -> WritingProcess.start(this.folder, id)).toList();
		processes.forEach(WritingProcess::ready);
		processes.forEach(WritingProcess::go);
		return processes.stream().map(WritingProcess::answer).toList();
	}

}
