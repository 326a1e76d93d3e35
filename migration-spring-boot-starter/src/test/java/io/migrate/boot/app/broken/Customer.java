package io.migrate.boot.app.broken;

import java.util.Locale;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer", indexes = @Index(name = "ix_customer_name", columnList = "name"))
public class Customer {

	@Id
	@Nullable Long id;

	@Column(length = 80)
	@Nullable String name;

	@Column(length = 20)
	@Convert(converter = Shouting.class)
	@Nullable String phone;

	/** What a field can be made of. */
	public static class Shouting implements AttributeConverter<String, String> {

		public static boolean broken;

		public Shouting() {
			if (broken) {
				throw BrokenBeans.broken();
			}
		}

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable String text) {
			return (text != null) ? text.toUpperCase(Locale.ROOT) : null;
		}

		@Override
		public @Nullable String convertToEntityAttribute(@Nullable String text) {
			return text;
		}

	}

}
