package io.migrate.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every spelling of a type is one value.
 */
class ColumnTypeTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "int8;bigint", "INTEGER;integer", "int;integer", "character varying(255);varchar(255)",
					"VARCHAR ( 20 );varchar(20)", "character varying;varchar", "char;char(1)", "bpchar;char",
					"character(3);char(3)", "float(53);double precision", "float(24);real", "float4;real",
					"numeric(10);numeric(10,0)", "decimal(10, 2);numeric(10,2)", "numeric;numeric",
					"timestamp(6) with time zone;timestamptz(6)", "timestamp with time zone;timestamptz",
					"timestamp(3) without time zone;timestamp(3)", "time without time zone;time",
					"time(0) with time zone;timetz(0)", "bit;bit(1)", "bit varying(5);varbit(5)", "text[];text[]",
					"integer[][];integer[]", "bigint array;bigint[]", "numeric(38,2) array[3];numeric(38,2)[]",
					"timestamp(6) with time zone array;timestamptz(6)[]", "Mood array [2];mood[]",
					"character varying(10)[];varchar(10)[]", "interval;interval", "interval(3);interval(3)",
					"interval day to second(3);interval(day to second,3)", "interval year;interval(year)",
					"pg_catalog.int4;integer", "mood;mood", "shop.mood[];shop.mood[]", "'\"Mood\"';Mood",
					"'shop.\"My.Mood\"';shop.My.Mood" })
	void readsEverySpelling(String text, String expected) {
		assertThat(ColumnType.parse(text)).hasToString(expected);
	}

	@Test
	void keepsUserDefinedTypesApartFromBuiltInOnes() {
		assertThat(ColumnType.parse("\"text\"").builtIn()).isFalse();
		assertThat(ColumnType.parse("text").builtIn()).isTrue();
		assertThat(ColumnType.parse("shop.mood").userDefinedName()).isEqualTo(QualifiedName.of("shop", "mood"));
	}

	@Test
	void forgetsTheSchemaThatIsTheDefault() {
		assertThat(ColumnType.parse("public.mood").relativeTo("public")).isEqualTo(ColumnType.parse("mood"));
	}

}
