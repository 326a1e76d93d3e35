package io.migrate.catalog;

import java.util.List;

import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Unique;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class ConstraintReadingTests {

	private final CatalogDatabase database = new CatalogDatabase();

	private Constraint constraint(String definition) {
		this.database.with("CREATE TABLE p (x int, y int, PRIMARY KEY (x, y))",
				"CREATE TABLE t (a int, b int, c text, CONSTRAINT k " + definition + ")");
		List<Constraint> constraints = this.database.table("t").constraints();
		assertThat(constraints).hasSize(1);
		return constraints.get(0);
	}

	@Test
	void aPrimaryKeyHasItsColumnsInTheirOrder() {
		assertThat(constraint("PRIMARY KEY (b, a) INCLUDE (c) DEFERRABLE"))
			.isEqualTo(new PrimaryKey("k", List.of("b", "a"), List.of("c"), Deferrability.DEFERRABLE));
	}

	@Test
	void aUniqueConstraintIsRead() {
		assertThat(constraint("UNIQUE (b, a)")).isEqualTo(Unique.of("k", List.of("b", "a")));
	}

	@Test
	void aUniqueConstraintHasItsOptions() {
		assertThat(constraint("UNIQUE (b) INCLUDE (a, c) DEFERRABLE INITIALLY DEFERRED"))
			.isEqualTo(new Unique("k", List.of("b"), List.of("a", "c"), false, Deferrability.INITIALLY_DEFERRED));
	}

	@Test
	void nullsMayBeEqual() {
		assumeThat(this.database.isAtLeast(15)).as("NULLS NOT DISTINCT came with version 15").isTrue();
		assertThat(constraint("UNIQUE NULLS NOT DISTINCT (a)"))
			.isEqualTo(new Unique("k", List.of("a"), List.of(), true, Deferrability.NOT_DEFERRABLE));
	}

	@Test
	void aForeignKeyPairsItsColumns() {
		assertThat(constraint("FOREIGN KEY (b, a) REFERENCES p (y, x)"))
			.isEqualTo(ForeignKey.of("k", List.of("b", "a"), QualifiedName.of("p"), List.of("y", "x")));
	}

	@Test
	void aForeignKeyHasItsOptions() {
		ForeignKey expected = ForeignKey.of("k", List.of("a", "b"), QualifiedName.of("p"), List.of("x", "y"))
			.withActions(ReferentialAction.CASCADE, ReferentialAction.SET_NULL)
			.withMatchFull(true)
			.withDeferrability(Deferrability.INITIALLY_DEFERRED);
		assertThat(constraint("FOREIGN KEY (a, b) REFERENCES p MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL "
				+ "DEFERRABLE INITIALLY DEFERRED"))
			.isEqualTo(expected);
		this.database.with("CREATE TABLE u (a int, b int)", "ALTER TABLE u ADD CONSTRAINT r FOREIGN KEY (a, b) "
				+ "REFERENCES p ON DELETE RESTRICT ON UPDATE SET DEFAULT NOT VALID");
		assertThat(this.database.constraints("u"))
			.containsExactly(ForeignKey.of("r", List.of("a", "b"), QualifiedName.of("p"), List.of("x", "y"))
				.withActions(ReferentialAction.RESTRICT, ReferentialAction.SET_DEFAULT)
				.withValidated(false));
	}

	@Test
	void aForeignKeyMayPointIntoAnotherSchemaOrAtItself() {
		this.database.with("CREATE SCHEMA app", "CREATE TABLE app.t (id int PRIMARY KEY)",
				"CREATE TABLE t (id int PRIMARY KEY REFERENCES app.t, parent int REFERENCES t)");
		assertThat(this.database.constraints("t")).containsExactly(
				ForeignKey.of("t_id_fkey", List.of("id"), QualifiedName.of("app", "t"), List.of("id")),
				ForeignKey.of("t_parent_fkey", List.of("parent"), QualifiedName.of("t"), List.of("id")));
	}

	@Test
	void aCheckIsItsExpressionWithoutParentheses() {
		assertThat(constraint("CHECK (a > 0 AND c IN ('x', 'y'))"))
			.isEqualTo(Check.of("k", "(a > 0) AND (c = ANY (ARRAY['x'::text, 'y'::text]))"));
	}

	@Test
	void aCheckHasItsOptions() {
		this.database.with("CREATE TABLE t (a int)",
				"ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NO INHERIT NOT VALID");
		assertThat(this.database.constraints("t")).containsExactly(new Check("k", "a > 0", true, false));
	}

	@Test
	void aConstraintThatIsNotEnforcedIsNotValidated() {
		assumeThat(this.database.isAtLeast(18)).as("NOT ENFORCED came with version 18").isTrue();
		assertThat(constraint("CHECK (a > 0) NOT ENFORCED")).isEqualTo(new Check("k", "a > 0", false, false));
	}

	@Test
	void anExclusionIsItsDefinition() {
		assertThat(constraint("EXCLUDE USING btree (a WITH =) WHERE (b > 0)"))
			.isEqualTo(new Exclude("k", "EXCLUDE USING btree (a WITH =) WHERE ((b > 0))"));
		assertThat(this.database.indexes("t")).isEmpty();
	}

	@Test
	void aUniqueConstraintWithoutOverlapsIsItsDefinition() {
		assumeThat(this.database.isAtLeast(18)).as("WITHOUT OVERLAPS came with version 18").isTrue();
		this.database.with("CREATE TABLE t (d daterange, e daterange, CONSTRAINT k UNIQUE (e, d WITHOUT OVERLAPS))");
		assertThat(this.database.constraints("t")).containsExactly(new Exclude("k", "UNIQUE (e, d WITHOUT OVERLAPS)"));
	}

	@Test
	void constraintsStandInTheOrderInWhichTheyAreWritten() {
		this.database.with("CREATE TABLE t (id int CHECK (id > 0), u int UNIQUE, r int, PRIMARY KEY (id), "
				+ "FOREIGN KEY (r) REFERENCES t (u))");
		assertThat(this.database.table("t").constraints()).extracting((it) -> it.getClass().getSimpleName())
			.containsExactly("PrimaryKey", "Unique", "Check", "ForeignKey");
	}

}
