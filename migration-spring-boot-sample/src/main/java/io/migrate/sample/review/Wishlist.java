package io.migrate.sample.review;

import java.util.LinkedHashSet;
import java.util.Set;

import io.migrate.sample.catalog.Product;
import io.migrate.sample.customer.Customer;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a customer would like to have; shares the customer's identifier.
 */
@Entity
@Table(name = "wishlist")
class Wishlist {

	@Id
	private @Nullable Long customerId;

	@OneToOne(fetch = FetchType.LAZY, optional = false)
	@MapsId
	@JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_wishlist_customer"))
	private Customer customer;

	@ManyToMany
	@JoinTable(name = "wishlist_product",
			joinColumns = @JoinColumn(name = "customer_id",
					foreignKey = @ForeignKey(name = "fk_wishlist_product_wishlist")),
			inverseJoinColumns = @JoinColumn(name = "product_id",
					foreignKey = @ForeignKey(name = "fk_wishlist_product_product")))
	private Set<Product> products = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Wishlist() {
	}

	Wishlist(Customer customer) {
		this.customer = customer;
	}

	void add(Product product) {
		this.products.add(product);
	}

	Set<Product> products() {
		return this.products;
	}

}
