package io.migrate.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.RevisionPlace;
import io.migrate.RevisionRequest;
import io.migrate.error.UsageException;
import io.migrate.report.RevisionReport;
import io.migrate.run.RunListener;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.script.RevisionCard;
import io.migrate.script.RevisionScript;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A message is words, whatever it holds: it leaves neither the string or comment that it
 * stands in, nor the folder.
 */
class HostileMessageTests {

	private static final List<String> MESSAGES = List.of("", "  \n ", "x".repeat(100_000), "words ".repeat(5_000),
			"a\n-- migrate:down\nDROP TABLE users;", "a\r-- migrate:up\rDROP TABLE users", "a\u0085-- parents: zz",
			"a\u2028-- revision: zz", "*/ class X { static { System.exit(1); } } /*", "\\u002a/", "\\u000a class X { }",
			"\\uuu0022); }", "\"); System.exit(1); //", "\"\"\"", "\\", "\\\\", "'; DROP TABLE users; --",
			"${x} #{y} %s {0}", "../../x", "..\\..\\x", "/etc/passwd", "C:\\x", "a/b", "con", "NUL", "aux.txt", "COM1",
			"class", "null", "_", "1", "$$", "-- migrate:review t: what?", "--| more", "@Revision(id = \"zz\")",
			"migrate:backfill t SET a = 1", "\u202Eevil\u202C", "\uD83D\uDE00", "日本語", "ÄÖÜ straße naïve", "İstanbul ı",
			"\uD800", "\u0000\u0007", ":", "- a: b", "revision: zz", "\tindented", "\uFEFFmark");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(RevisionFormat.class)
	void staysAMessage(RevisionFormat format) throws IOException {
		List<Path> files = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		EngineOnModel application = application(format);
		AtomicLong minutes = new AtomicLong();
		InstantSource later = () -> Instant.EPOCH.plusSeconds(60 * minutes.incrementAndGet());
		MigrationEngine engine = application.engine(new RunListener() {
		}, later.withZone(ZoneOffset.UTC));
		for (String message : MESSAGES) {
			RevisionReport report = engine.revision(request(message, "r" + ids.size()));
			files.add(Path.of(String.valueOf(report.file())));
			ids.add("r" + ids.size());
		}
		assertThat(files).allSatisfy((file) -> {
			assertThat(file.getParent()).isEqualTo(application.files());
			assertThat(file.getFileName().toString()).matches((format == RevisionFormat.JAVA)
					? "M\\d{8}_\\d{4}_[A-Z0-9a-z_]{1,64}\\.java" : "\\d{8}_\\d{4}_r\\d+_[a-z0-9_]{1,40}\\.sql");
		});
		try (Stream<Path> all = Files.walk(this.folder)) {
			assertThat(all.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(files);
		}
		List<RevisionScript> scripts = application.scripts().scripts();
		assertThat(scripts).extracting((script) -> script.card().id()).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(scripts).allSatisfy(HostileMessageTests::assertIsItsMessage);
	}

	private static void assertIsItsMessage(RevisionScript script) {
		String message = words(MESSAGES.get(Integer.parseInt(script.card().id().substring(1))));
		assertThat(script.upgrade()).isEmpty();
		assertThat(script.downgrade()).isEmpty();
		assertThat(words(script.card().message())).startsWith(message.substring(0, Math.min(19_000, message.length())));
	}

	@ParameterizedTest
	@EnumSource(RevisionFormat.class)
	void withoutOneItIsNamedAfterTheChanges(RevisionFormat format) {
		EngineOnModel application = application(format);
		assertThat(application.generate(" \n").revision()).extracting("message").isEqualTo("create table a");
		application.engine().upgrade("head", false);
		assertThat(application.database().query("SELECT count(*) FROM a")).containsExactly("0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a\nb", "a,b", "a:b", "x@y", "a+1", "a-b", "a\u0000", "a\u0085b", "a\u2028b" })
	void anIdentifierThatWouldBeSomethingElseIsRefused(String id) throws IOException {
		EngineOnModel application = application(RevisionFormat.SQL);
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> application.engine().revision(request("m", id)));
		try (Stream<Path> all = Files.walk(this.folder)) {
			assertThat(all.filter(Files::isRegularFile)).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../x", "/x", "con", "a\"b", "a'b", "\\u0022", "*/", "ü", "x\\" })
	void anIdentifierThatLooksLikeAPathOrCodeIsOne(String id) throws IOException {
		for (RevisionFormat format : RevisionFormat.values()) {
			EngineOnModel application = new EngineOnModel((major) -> SchemaModel.EMPTY, format,
					Files.createDirectories(this.folder.resolve(format.name())), TestServer.database());
			RevisionReport report = application.engine().revision(request("日本", id));
			assertThat(Path.of(String.valueOf(report.file())).getParent()).isEqualTo(application.files());
			assertThat(application.engine().upgrade("head", false).done()).containsExactly(id);
			assertThat(application.engine().current().current()).containsExactly(id);
			assertThat(application.engine().downgrade("base").done()).containsExactly(id);
		}
	}

	@Test
	void isIdentifierAgreesWithTargets() {
		assertThat(RevisionCard.isIdentifier("7f3a9c21b4de")).isTrue();
		assertThat(RevisionCard.isIdentifier("a,b")).isFalse();
	}

	private static RevisionRequest request(String message, String id) {
		return new RevisionRequest(message, false, null, null, false, List.of(), List.of(), id, RevisionPlace.USUAL);
	}

	private EngineOnModel application(RevisionFormat format) {
		SchemaModel model = SchemaModel
			.ofTables(Table.of(QualifiedName.of("a"), List.of(Column.of("n", ColumnType.parse("int"))), List.of()));
		return new EngineOnModel((major) -> model, format, this.folder, TestServer.database());
	}

	/** What of a message every file can hold. */
	private static String words(String message) {
		String words = message.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF\\s]+", " ").strip();
		return words.isEmpty() ? "" : words.replace('\uD800', '?');
	}

}
