package io.migrate.sample.order;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;

/**
 * An order as it is placed.
 *
 * @param customer the customer's email
 */
record NewOrder(@NotBlank String customer, @NotEmpty List<@Valid Line> lines) {

	record Line(@NotBlank String sku, @Positive int quantity) {

	}

}
