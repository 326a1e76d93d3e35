package io.migrate.sample.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A product as the shop shows it.
 */
record ProductView(String sku, String name, BigDecimal price, Availability availability, @Nullable String description,
		Map<String, String> attributes, List<String> tags, @Nullable String supplier, List<String> categories) {

	static ProductView of(Product product) {
		Supplier supplier = product.supplier();
		List<String> categories = product.categories().stream().map(Category::path).sorted().toList();
		return new ProductView(product.sku(), product.name(), product.price(), product.availability(),
				product.description(), product.attributes(), product.tags(),
				(supplier != null) ? supplier.name() : null, categories);
	}

}
