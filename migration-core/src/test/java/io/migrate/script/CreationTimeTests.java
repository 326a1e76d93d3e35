package io.migrate.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CreationTimeTests {

	@RepeatedTest(50)
	void whatIsReadByHandIsWhatTheLibraryReads(RepetitionInfo repetition) {
		long seconds = new Random(repetition.getCurrentRepetition()).nextLong(0, 100_000_000_000L);
		String text = Instant.ofEpochSecond(seconds).truncatedTo(ChronoUnit.SECONDS).toString();
		assertThat(CreationTime.parse(text)).isEqualTo(Instant.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-23T10:15:00.5Z", "2026-11-23T10:15:00+02:00", "2026-11-23t10:15:00z",
			"+12026-11-23T10:15:00Z", "2026-11-23T24:00:00Z", "2016-12-31T23:59:60Z" })
	void otherFormsAreReadByTheLibrary(String text) {
		assertThat(CreationTime.parse(text)).isEqualTo(Instant.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "now", "2026-11-23", "2026-13-23T10:15:00Z", "2026-02-29T10:15:00Z",
			"2026-11-23T25:15:00Z", "2026-11-23 10:15:00Z", "2026-11-2\u0663T10:15:00Z" })
	void whatIsNoTimeIsRefused(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> CreationTime.parse(text));
	}

}
