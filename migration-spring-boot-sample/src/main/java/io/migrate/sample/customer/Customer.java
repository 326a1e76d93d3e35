package io.migrate.sample.customer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Someone who buys.
 */
@Entity
@Table(name = "customer", uniqueConstraints = @UniqueConstraint(name = "uq_customer_email", columnNames = "email"))
public class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 254)
	private String email;

	@Column(nullable = false, length = 120)
	private String name;

	@Embedded
	private @Nullable Address address;

	@ElementCollection
	@CollectionTable(name = "customer_phone",
			joinColumns = @JoinColumn(name = "customer_id",
					foreignKey = @ForeignKey(name = "fk_customer_phone_customer")))
	@Column(name = "phone", nullable = false, length = 30)
	private Set<String> phones = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Customer() {
	}

	Customer(String email, String name, @Nullable Address address, Collection<String> phones) {
		this.email = email;
		this.name = name;
		this.address = address;
		this.phones.addAll(phones);
	}

	public String email() {
		return this.email;
	}

	public String name() {
		return this.name;
	}

	public @Nullable Address address() {
		return this.address;
	}

	Set<String> phones() {
		return this.phones;
	}

}
