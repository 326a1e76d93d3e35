package io.migrate.sample.review;

import java.time.Instant;

import io.migrate.sample.catalog.Product;
import io.migrate.sample.customer.Customer;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says of a product, once.
 */
@Entity
@Table(name = "review", indexes = @Index(name = "ix_review_customer_id", columnList = "customer_id"),
		uniqueConstraints = @UniqueConstraint(name = "uq_review_product_customer",
				columnNames = { "product_id", "customer_id" }),
		check = @CheckConstraint(name = "ck_review_stars", constraint = "stars between 1 and 5"))
class Review {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "product_id", nullable = false, foreignKey = @ForeignKey(name = "fk_review_product"))
	private Product product;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "customer_id", nullable = false, foreignKey = @ForeignKey(name = "fk_review_customer"))
	private Customer customer;

	@Column(nullable = false)
	private short stars;

	@Column(length = 2000)
	private @Nullable String text;

	@CreationTimestamp
	@Column(nullable = false)
	private @Nullable Instant writtenAt;

	@SuppressWarnings("NullAway.Init")
	protected Review() {
	}

	Review(Product product, Customer customer, int stars, @Nullable String text) {
		this.product = product;
		this.customer = customer;
		this.stars = (short) stars;
		this.text = text;
	}

	Customer customer() {
		return this.customer;
	}

	int stars() {
		return this.stars;
	}

	@Nullable String text() {
		return this.text;
	}

}
