package io.migrate.sample.review;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReviewController {

	private final Opinions opinions;

	ReviewController(Opinions opinions) {
		this.opinions = opinions;
	}

	@GetMapping("/products/{sku}/reviews")
	List<ReviewView> list(@PathVariable String sku) {
		return this.opinions.reviews(sku);
	}

	@PostMapping("/products/{sku}/reviews")
	@ResponseStatus(HttpStatus.CREATED)
	ReviewView write(@PathVariable String sku, @Valid @RequestBody NewReview review) {
		return this.opinions.review(sku, review.customer(), review.stars(), review.text());
	}

	@PutMapping("/customers/{email}/wishlist/{sku}")
	List<String> wish(@PathVariable String email, @PathVariable String sku) {
		return this.opinions.wish(email, sku);
	}

	record NewReview(@NotBlank String customer, @Min(1) @Max(5) int stars, @Nullable @Size(max = 2000) String text) {

	}

}
