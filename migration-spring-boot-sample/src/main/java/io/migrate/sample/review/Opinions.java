package io.migrate.sample.review;

import java.util.List;
import java.util.function.Supplier;

import io.migrate.sample.catalog.Product;
import io.migrate.sample.catalog.ProductRepository;
import io.migrate.sample.customer.Customer;
import io.migrate.sample.customer.CustomerRepository;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps reviews and wishes.
 */
@Service
@Transactional
class Opinions {

	private final ReviewRepository reviews;

	private final WishlistRepository wishlists;

	private final ProductRepository products;

	private final CustomerRepository customers;

	Opinions(ReviewRepository reviews, WishlistRepository wishlists, ProductRepository products,
			CustomerRepository customers) {
		this.reviews = reviews;
		this.wishlists = wishlists;
		this.products = products;
		this.customers = customers;
	}

	@Transactional(readOnly = true)
	public List<ReviewView> reviews(String sku) {
		return this.reviews.findByProductSkuOrderByWrittenAtDesc(sku).stream().map(ReviewView::of).toList();
	}

	public ReviewView review(String sku, String email, int stars, @Nullable String text) {
		return ReviewView.of(this.reviews.save(new Review(product(sku), customer(email), stars, text)));
	}

	public List<String> wish(String email, String sku) {
		Wishlist wishlist = this.wishlists.findByCustomerEmail(email)
			.orElseGet(() -> this.wishlists.save(new Wishlist(customer(email))));
		wishlist.add(product(sku));
		return wishlist.products().stream().map(Product::sku).sorted().toList();
	}

	private Product product(String sku) {
		return this.products.findBySku(sku).orElseThrow(missing("no product " + sku));
	}

	private Customer customer(String email) {
		return this.customers.findByEmail(email).orElseThrow(missing("no customer " + email));
	}

	private static Supplier<ResponseStatusException> missing(String what) {
		return () -> new ResponseStatusException(HttpStatus.NOT_FOUND, what);
	}

}
