package io.migrate.hibernate;

import java.util.List;
import java.util.Map;

import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.EnumType;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of SQL that a model brings along.
 */
class AuxiliaryMapperTests {

	private static final EntityMetadata NOTHING = EntityMetadata
		.of(EntityModelSource.of(AuxiliaryMapperTests.class.getClassLoader(), List.of()).withSettings(Map.of()));

	private final AuxiliaryMapper mapper = new AuxiliaryMapper(NOTHING);

	@AfterAll
	static void close() {
		NOTHING.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', value = {
			"create or replace function f() returns int as 'select 1' language sql;FUNCTION;f()",
			"create function shop.\"F\"(a int4, b varchar(20) default 'x,)', out c text, int8[]) returns int;"
					+ "FUNCTION;shop.\"F\"(integer,character varying,bigint[])",
			"create function g(double precision, inout when timestamp with time zone = now()) returns int;"
					+ "FUNCTION;g(double precision,timestamp with time zone)",
			"create procedure p(in mood) language sql;PROCEDURE;p(mood)", "create view shop.v as select 1;VIEW;shop.v",
			"create materialized view if not exists m as select 1;MATERIALIZED VIEW;m",
			"create cast (varchar as Mood) with inout as implicit;CAST;character varying AS mood",
			"create type pair as (a int, b text);TYPE;pair", "create domain d as int check (value > 0);DOMAIN;d",
			"create extension if not exists \"uuid-ossp\";EXTENSION;uuid-ossp" })
	void knowsWhatAStatementCreates(String create, String kind, String identity) {
		this.mapper.map(create, "drop it");
		assertThat(this.mapper.objects()).containsExactly(new AuxiliaryObject(kind, identity, create, "drop it"));
	}

	@Test
	void identifiesObjectsAsTheCatalogDoes() {
		List<String> statements = List.of("create type \"Mood\" as (a int)",
				"create function \"F\"(a varchar(9), moment timestamptz[], out c text, inout d \"Mood\") as "
						+ "'select a, d' language sql",
				"create cast (\"Mood\" as varchar) with inout", "create domain amount as numeric(10,2)",
				"create materialized view \"All\" as select 1");
		statements.forEach((statement) -> this.mapper.map(statement, ""));
		TestDatabase database = TestServer.database().execute(statements.toArray(String[]::new));
		assertThat(this.mapper.objects()).extracting((object) -> object.kind() + " " + object.identity())
			.containsExactlyInAnyOrderElementsOf(database.query("""
					select 'FUNCTION ' || oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace
					union all select 'CAST ' || format_type(castsource, null) || ' AS ' || format_type(casttarget, null)
					from pg_cast where oid >= 16384
					union all select case typtype when 'd' then 'DOMAIN ' else 'TYPE ' end || format_type(t.oid, null)
					from pg_type t left join pg_class c on c.oid = typrelid where typnamespace = 'public'::regnamespace
					and (typtype = 'd' or relkind = 'c')
					union all select 'MATERIALIZED VIEW ' || oid::regclass from pg_class where relkind = 'm'"""));
		database.execute(this.mapper.objects().stream().map(AuxiliaryObject::drop).sorted().toArray(String[]::new));
	}

	@Test
	void makesTheDropThatIsMissing() {
		this.mapper.map("create cast (varchar as mood) with inout as implicit", "");
		this.mapper.map("create view shop.v as select 1", "");
		assertThat(this.mapper.objects()).extracting(AuxiliaryObject::drop)
			.containsExactly("drop cast (character varying AS mood)", "drop view shop.v");
	}

	@Test
	void readsEnumTypes() {
		this.mapper.map("create type Mood as enum ('a','it''s', 'c,d')", "");
		this.mapper.map("create type shop.\"None\" as enum ()", "");
		assertThat(this.mapper.enumTypes()).containsExactly(
				new EnumType(QualifiedName.of("mood"), List.of("a", "it's", "c,d"), null),
				new EnumType(QualifiedName.of("shop", "None"), List.of(), null));
	}

	@Test
	void readsSequences() {
		this.mapper.map("create sequence shop.s as integer start with 5 increment by 2 no cycle", "");
		assertThat(this.mapper.sequences()).containsExactly(new Sequence(QualifiedName.of("shop", "s"),
				SequenceOptions.of("integer", 5L, 2).withBounds(1, Integer.MAX_VALUE)));
	}

	@Test
	void readsIndexes() {
		this.mapper.map("create unique index concurrently if not exists i on only shop.t using gin ((data -> 'x') "
				+ "jsonb_path_ops, lower(\"Name\") collate \"C\" text_pattern_ops (a = 1) desc nulls last, c asc) "
				+ "include (d, e) nulls not distinct with (fillfactor = 70) tablespace fast where (c > 0)", "");
		AuxiliaryMapper.TableIndex found = this.mapper.indexes().get(0);
		assertThat(found.table()).isEqualTo(QualifiedName.of("shop", "t"));
		assertThat(found.index()).isEqualTo(Index
			.of("i", List.of(IndexPart.expression("data -> 'x'").withOperatorClass("jsonb_path_ops"),
					IndexPart.expression("lower(\"Name\")")
						.withCollation("C")
						.withOperatorClass("text_pattern_ops (a = 1)")
						.desc()
						.withNullsFirst(false),
					IndexPart.column("c")))
			.withUnique(true)
			.withMethod("gin")
			.withInclude(List.of("d", "e"))
			.withNullsNotDistinct(true)
			.withStorage(List.of("fillfactor=70"))
			.withPredicate("c > 0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "comment on table t is 'x'", "insert into t values (1)", "create user u",
			"create trigger t after update on x for each row execute function f()", "create function broken(", "" })
	void leavesOutWhatCannotBeCompared(String sql) {
		this.mapper.map(sql, "");
		assertThat(this.mapper.objects()).isEmpty();
	}

}
