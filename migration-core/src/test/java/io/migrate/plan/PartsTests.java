package io.migrate.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.sql.Conduct;
import io.migrate.sql.SqlStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartsTests {

	@ParameterizedTest
	@CsvSource({ "'',''", "T,1", "TTT,1 1 1", "TCT,1 1 2", "TC,1 1", "CC,1 2", "TAT,1 2 3", "AA,1 2", "ATB,1 2 3",
			"CA,1 2", "TBCTT,1 2 3 4 4" })
	void isCutWhereConductAsksForIt(String conducts, String expected) {
		List<Part> parts = Parts.of(statements(conducts));
		String numbers = parts.stream()
			.flatMap((part) -> part.statements().stream().map((statement) -> String.valueOf(part.number())))
			.collect(Collectors.joining(" "));
		assertThat(numbers).isEqualTo(expected);
		assertThat(parts).isNotEmpty().allSatisfy((part) -> assertThat(part.of()).isEqualTo(parts.size()));
		assertThat(parts.get(parts.size() - 1).last()).isTrue();
	}

	@Test
	void theDigestKnowsSqlAndConductButNoLayoutAndReviews() {
		assertThat(digest(of("a  \r\n b", Conduct.TRANSACTIONAL))).isEqualTo(digest(of("a\n b", Conduct.COMMIT_AFTER)));
		assertThat(digest(of("SELECT 'a' -- why\n\tFROM T", Conduct.TRANSACTIONAL)))
			.isEqualTo(digest(of("select 'a' from t", Conduct.TRANSACTIONAL)))
			.isNotEqualTo(digest(of("select 'A' from t", Conduct.TRANSACTIONAL)))
			.isNotEqualTo(digest(of("select 'a' from \"T\"", Conduct.TRANSACTIONAL)));
		assertThat(digest(of("a", Conduct.TRANSACTIONAL))).isNotEqualTo(digest(of("a", Conduct.AUTOCOMMIT)))
			.isNotEqualTo(digest(of("b", Conduct.TRANSACTIONAL)));
		SqlStatement review = new SqlStatement("-- why?", Conduct.TRANSACTIONAL, null, List.of(),
				new Review("why?", null));
		assertThat(digest(review, of("a", Conduct.TRANSACTIONAL))).isEqualTo(digest(of("a", Conduct.TRANSACTIONAL)));
		assertThat(digest(of("a", Conduct.TRANSACTIONAL), of("b", Conduct.TRANSACTIONAL)))
			.isNotEqualTo(digest(of("b", Conduct.TRANSACTIONAL), of("a", Conduct.TRANSACTIONAL)));
	}

	private static String digest(SqlStatement... statements) {
		return Parts.of(Arrays.asList(statements)).get(0).digest();
	}

	private static List<SqlStatement> statements(String conducts) {
		return conducts.chars().mapToObj((c) -> of("SELECT 1", switch (c) {
			case 'T' -> Conduct.TRANSACTIONAL;
			case 'C' -> Conduct.COMMIT_AFTER;
			case 'A' -> Conduct.AUTOCOMMIT;
			default -> Conduct.BATCHED;
		})).toList();
	}

	private static SqlStatement of(String sql, Conduct conduct) {
		Operation origin = new ExecuteSql(sql, null);
		return new SqlStatement(sql, conduct, null, List.of(), origin);
	}

}
