package io.migrate.sample.review;

import org.jspecify.annotations.Nullable;

/**
 * A review as the shop shows it.
 */
record ReviewView(String customer, int stars, @Nullable String text) {

	static ReviewView of(Review review) {
		return new ReviewView(review.customer().name(), review.stars(), review.text());
	}

}
