package io.migrate.hibernate.feature;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Audited;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Temporal;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/**
 * What Hibernate keeps beside the state of entities: audits, history, tenants, and
 * collections within a column.
 */
public final class VersionedEntities {

	private VersionedEntities() {
	}

	@Entity(name = "AuditedThing")
	@Audited
	public static class AuditedThing {

		@Id
		@UuidGenerator
		UUID id;

		@Column(unique = true, nullable = false)
		String name;

		@ManyToOne
		@JoinColumn(nullable = false)
		AuditedThing parent;

		@ElementCollection
		Set<String> words;

	}

	@Entity(name = "TemporalThing")
	@Temporal
	public static class TemporalThing {

		@Id
		@GeneratedValue
		long id;

		String name;

		@CreationTimestamp
		@Column(nullable = false)
		Instant made;

	}

	@Entity(name = "TenantThing")
	public static class TenantThing {

		@Id
		long id;

		@TenantId
		String tenant;

		@ElementCollection
		List<String> words;

		@JdbcTypeCode(SqlTypes.JSON_ARRAY)
		List<ColumnEntities.Address> addresses;

		ColumnEntities.Point[] points;

		@Convert(converter = Reversing.class)
		StringBuilder converted;

	}

	@Converter
	public static class Reversing implements AttributeConverter<StringBuilder, Integer> {

		@Override
		public Integer convertToDatabaseColumn(StringBuilder attribute) {
			return attribute.length();
		}

		@Override
		public StringBuilder convertToEntityAttribute(Integer data) {
			return new StringBuilder(data);
		}

	}

}
