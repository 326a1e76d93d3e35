package io.migrate.catalog;

import java.util.List;

import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

class IndexReadingTests {

	private final CatalogDatabase database = new CatalogDatabase()
		.with("CREATE TABLE t (a int, b text, c varchar(9), d jsonb, e text COLLATE \"C\", f inet, g text[])");

	private Index index(String definition) {
		this.database.with("CREATE " + definition.replace("INDEX ON", "INDEX i ON"));
		List<Index> indexes = this.database.indexes("t");
		assertThat(indexes).hasSize(1);
		return indexes.get(0);
	}

	@Test
	void aPlainIndexHasItsColumnsInTheirOrder() {
		assertThat(index("INDEX ON t (b, a, c, f)")).isEqualTo(Index.onColumns("i", "b", "a", "c", "f"));
	}

	@Test
	void keysHaveTheirOrder() {
		assertThat(index("INDEX ON t (a DESC, b NULLS FIRST, c DESC NULLS LAST)"))
			.isEqualTo(Index.of("i", List.of(IndexPart.column("a").desc(), IndexPart.column("b").withNullsFirst(true),
					IndexPart.column("c").desc().withNullsFirst(false))));
	}

	@Test
	void expressionsStandWithoutParentheses() {
		assertThat(index("INDEX ON t (lower(b), a, (b || ' ' || c))").parts()).containsExactly(
				IndexPart.expression("lower(b)"), IndexPart.column("a"),
				IndexPart.expression("(b || ' '::text) || (c)::text"));
	}

	@Test
	void aPartialIndexHasItsPredicate() {
		assertThat(index("UNIQUE INDEX ON t (a) WHERE b IS NOT NULL"))
			.isEqualTo(Index.onColumns("i", "a").withUnique(true).withPredicate("b IS NOT NULL"));
	}

	@Test
	void includedColumnsAreNoKeys() {
		assertThat(index("INDEX ON t (a) INCLUDE (c, b)"))
			.isEqualTo(Index.onColumns("i", "a").withInclude(List.of("c", "b")));
	}

	@Test
	void methodAndStorageAreRead() {
		assertThat(index("INDEX ON t USING gin (d) WITH (fastupdate = off)"))
			.isEqualTo(Index.onColumns("i", "d").withMethod("gin").withStorage(List.of("fastupdate=off")));
	}

	@Test
	void anOperatorClassIsNamedWhereItIsNotTheDefault() {
		Index index = index("INDEX ON t USING btree (b text_pattern_ops, b text_ops, c varchar_pattern_ops, c)");
		assertThat(index.parts()).extracting(IndexPart::operatorClass)
			.containsExactly("text_pattern_ops", null, "varchar_pattern_ops", null);
	}

	@Test
	void anOperatorClassOfAnotherMethodIsRead() {
		assertThat(index("INDEX ON t USING gin (d jsonb_path_ops, g)").parts()).extracting(IndexPart::operatorClass)
			.containsExactly("jsonb_path_ops", null);
	}

	@Test
	void anOperatorClassHasItsParametersAndSchema() {
		assumeThat(this.database.hasExtension("pg_trgm")).as("this server has no pg_trgm").isTrue();
		this.database.with("CREATE SCHEMA ext", "CREATE EXTENSION pg_trgm SCHEMA ext");
		assertThat(index("INDEX ON t USING gist (b ext.gist_trgm_ops (siglen = 32))").parts())
			.extracting(IndexPart::operatorClass)
			.containsExactly("ext.gist_trgm_ops(siglen='32')");
	}

	@Test
	void aCollationIsNamedWhereItIsNotTheColumnsOwn() {
		assertThat(index("INDEX ON t (b COLLATE \"C\", e, e COLLATE \"default\", lower(e), a)").parts())
			.extracting(IndexPart::collation)
			.containsExactly("C", null, "default", null, null);
	}

	@Test
	void nullsMayBeEqual() {
		assumeThat(this.database.isAtLeast(15)).as("NULLS NOT DISTINCT came with version 15").isTrue();
		assertThat(index("UNIQUE INDEX ON t (a) NULLS NOT DISTINCT"))
			.isEqualTo(Index.onColumns("i", "a").withUnique(true).withNullsNotDistinct(true));
	}

	@Test
	void whatAFailedBuildLeftBehindIsInvalid() {
		this.database.with("INSERT INTO t (a) VALUES (1), (1)");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.database.with("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)"));
		assertThat(this.database.indexes("t"))
			.containsExactly(Index.onColumns("i", "a").withUnique(true).withValid(false));
	}

	@Test
	void indexesOfConstraintsAreTheirs() {
		this.database.with("ALTER TABLE t ADD PRIMARY KEY (a)", "ALTER TABLE t ADD UNIQUE (b)",
				"CREATE TABLE r (x int REFERENCES t (a))");
		assertThat(this.database.indexes("t")).isEmpty();
	}

	@Test
	void aUniqueIndexThatAForeignKeyPointsAtIsStillAnIndex() {
		this.database.with("CREATE UNIQUE INDEX i ON t (a)", "CREATE TABLE r (x int REFERENCES t (a))");
		assertThat(this.database.indexes("t")).containsExactly(Index.onColumns("i", "a").withUnique(true));
	}

	@Test
	void indexesOfMaterializedViewsAreNoTables() {
		this.database.with("CREATE MATERIALIZED VIEW m AS SELECT 1 AS x", "CREATE INDEX ON m (x)");
		assertThat(this.database.read().tables()).hasSize(1);
	}

}
