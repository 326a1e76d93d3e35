package io.migrate.hibernate.feature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/**
 * All that can be said of columns.
 */
@SuppressWarnings("deprecation")
public final class ColumnEntities {

	private ColumnEntities() {
	}

	public enum Mood {

		HAPPY, SAD, MIXED

	}

	public enum Size {

		SMALL, LARGE

	}

	@Entity(name = "Types")
	public static class Types {

		@Id
		UUID id;

		String text;

		@Column(length = 20)
		String shortText;

		@Column(length = Length.LONG32)
		String longText;

		@Nationalized
		String national;

		char letter;

		boolean flag;

		byte tiny;

		short small;

		int whole;

		long large;

		float single;

		@Column(precision = 7)
		Float preciseSingle;

		double floating;

		BigDecimal decimal;

		@Column(precision = 12, scale = 4)
		BigDecimal money;

		BigInteger huge;

		LocalDate date;

		LocalTime time;

		@Column(secondPrecision = 0)
		LocalTime seconds;

		OffsetTime offsetTime;

		LocalDateTime dateTime;

		@Column(secondPrecision = 3)
		LocalDateTime millis;

		Instant instant;

		OffsetDateTime offsetDateTime;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		ZonedDateTime zoned;

		Duration duration;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		Duration interval;

		Year year;

		byte[] bytes;

		@Lob
		byte[] blob;

		@Lob
		String clob;

		Blob sqlBlob;

		Clob sqlClob;

		UUID uuid;

		InetAddress address;

		URL url;

		Locale locale;

		Currency currency;

		String[] tags;

		List<Integer> numbers;

		@Array(length = 3)
		BigDecimal[] prices;

		List<Instant> moments;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

		@Column(columnDefinition = "json")
		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> plainJson;

		@JdbcTypeCode(SqlTypes.SQLXML)
		String xml;

		@Enumerated(EnumType.ORDINAL)
		Mood ordinal;

		@Enumerated(EnumType.STRING)
		Mood string;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Mood named;

		@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
		Size namedOrdinal;

		List<Mood> moods;

		@Convert(converter = YesNoConverter.class)
		Boolean yes;

		@Version
		int version;

		@Formula("length(text)")
		int computed;

	}

	@Entity(name = "Definitions")
	@Table(options = "with (fillfactor = 70)")
	public static class Definitions {

		@Id
		@Column(columnDefinition = "bigserial")
		long id;

		@Column(name = "number", columnDefinition = "serial")
		int number;

		@Column(columnDefinition = "varchar(20) default 'a''b, not null' not null")
		String defaulted;

		@Column(columnDefinition = "VARCHAR(30) COLLATE \"C\" CONSTRAINT \"Kept\" CHECK (length(collated) > 1)")
		String collated;

		@Column(columnDefinition = "numeric(10,2) generated always as (number * 1.19) stored")
		BigDecimal gross;

		@Column(columnDefinition = "bigint references \"Definitions_Target\" (id) on delete set null")
		Long target;

		@Column(columnDefinition = "timestamp(3) with time zone default now()", nullable = false)
		Instant moment;

		@Column(columnDefinition = "text[] default '{}'::text[] not null")
		String[] texts;

		@Column(columnDefinition = "integer generated always as identity (start with 10 increment by 5)")
		int counted;

		@Column(columnDefinition = "interval day to second(3)")
		Duration interval;

		@Column(columnDefinition = "varchar(9) unique")
		String code;

	}

	@Entity(name = "DefinitionsTarget")
	@Table(name = "\"Definitions_Target\"")
	public static class DefinitionsTarget {

		@Id
		long id;

	}

	@Entity(name = "Clauses")
	@Comment("it''s a \"table\"")
	@Check(name = "clauses_range", constraints = "low < high")
	@Check(constraints = "high < 100")
	@Table(check = @CheckConstraint(name = "\"Low\"", constraint = "low > -100"))
	@SoftDelete
	public static class Clauses {

		@Id
		long id;

		@ColumnDefault("'new'")
		@Column(nullable = false)
		String state;

		@ColumnDefault("now()")
		@Generated
		Instant made;

		@GeneratedColumn("high - low")
		int span;

		@Column(check = @CheckConstraint(constraint = "low <> 5"))
		@Check(constraints = "low <> 6")
		int low;

		@Column(check = @CheckConstraint(name = "named_check", constraint = "high <> 7"))
		int high;

		@Collate("C")
		@Comment("with ''umlaut'' äöü")
		@Column(comment = "said in JPA")
		String collated;

		@Column(comment = "said in JPA")
		String commented;

		@Column(options = "compression pglz default 'x'")
		String compressed;

		@Embedded
		Place place;

		Point point;

		@JdbcTypeCode(SqlTypes.JSON)
		Address address;

	}

	@Embeddable
	public static class Place {

		@Column(nullable = false)
		String street;

		@Enumerated(EnumType.STRING)
		Size size;

	}

	@Embeddable
	public static class Address {

		@Column(nullable = false)
		String street;

		@Enumerated(EnumType.STRING)
		Size size;

	}

	@Embeddable
	@Struct(name = "point2d")
	public static class Point {

		int x;

		@Column(length = 10)
		String label;

	}

}
