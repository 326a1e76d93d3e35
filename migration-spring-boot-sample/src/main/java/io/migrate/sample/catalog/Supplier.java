package io.migrate.sample.catalog;

import io.migrate.sample.customer.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where products come from.
 */
@Entity
@Table(name = "supplier")
class Supplier {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, unique = true, length = 120)
	private String name;

	@Embedded
	private @Nullable Address address;

	@JdbcTypeCode(SqlTypes.INET)
	@Column(comment = "the only address from which it may deliver its price lists")
	private java.net.@Nullable InetAddress host;

	@SuppressWarnings("NullAway.Init")
	protected Supplier() {
	}

	Supplier(String name) {
		this.name = name;
	}

	String name() {
		return this.name;
	}

}
