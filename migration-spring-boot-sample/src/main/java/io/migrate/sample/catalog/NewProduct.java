package io.migrate.sample.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is taken into the catalog.
 *
 * @param categories paths of slugs, such as {@code garden/tools}
 */
record NewProduct(@NotBlank @Size(max = 40) String sku, @NotBlank @Size(max = 200) String name,
		@NotNull @PositiveOrZero BigDecimal price, @Nullable String description, Map<String, String> attributes,
		List<String> tags, @Nullable String supplier, List<@Size(max = 60) String> categories) {

	NewProduct {
		attributes = (attributes != null) ? Map.copyOf(attributes) : Map.of();
		tags = (tags != null) ? List.copyOf(tags) : List.of();
		categories = (categories != null) ? List.copyOf(categories) : List.of();
	}

}
