package io.migrate.scan;

import io.migrate.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index that is built or dropped CONCURRENTLY is known by name and table.
 */
class ConcurrentIndexStatementTests {

	@Test
	void readsABuild() {
		ConcurrentIndexStatement expected = new ConcurrentIndexStatement(QualifiedName.of("ix"), QualifiedName.of("t"),
				false);
		assertThat(ConcurrentIndexStatement.of("CREATE INDEX CONCURRENTLY ix ON t (a)")).isEqualTo(expected);
		assertThat(ConcurrentIndexStatement.of("create unique index /* x */ concurrently IX on ONLY T using gin (a);"))
			.isEqualTo(expected);
		assertThat(expected.drop()).isFalse();
	}

	@Test
	void findsTheIndexInTheSchemaOfItsTable() {
		assertThat(ConcurrentIndexStatement
			.of("CREATE INDEX CONCURRENTLY IF NOT EXISTS \"I\"\"x\" ON shop.\"T\" (a) WHERE b = ';'"))
			.isEqualTo(new ConcurrentIndexStatement(QualifiedName.of("shop", "I\"x"), QualifiedName.of("shop", "T"),
					true));
	}

	@Test
	void readsADrop() {
		ConcurrentIndexStatement drop = new ConcurrentIndexStatement(QualifiedName.of("shop", "ix"), null, true);
		assertThat(ConcurrentIndexStatement.of("DROP INDEX CONCURRENTLY IF EXISTS shop.ix RESTRICT")).isEqualTo(drop);
		assertThat(drop.drop()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX ix ON t (a)", "CREATE INDEX CONCURRENTLY ON t (a)",
			"CREATE INDEX \"concurrently\" ON t (a)", "DROP INDEX ix", "DROP INDEX CONCURRENTLY a, b",
			"CREATE INDEX CONCURRENTLY U&\"\\0061\" ON t (a)", "SELECT 'CREATE INDEX CONCURRENTLY a ON b (c)'",
			"CREATE INDEX CONCURRENTLY a ON b (c); SELECT 1", "" })
	void leavesOtherStatementsAlone(String sql) {
		assertThat(ConcurrentIndexStatement.of(sql)).isNull();
	}

}
