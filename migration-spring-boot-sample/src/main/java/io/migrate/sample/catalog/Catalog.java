package io.migrate.sample.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lists products and takes new ones in.
 */
@Service
@Transactional
class Catalog {

	private final ProductRepository products;

	private final CategoryRepository categories;

	private final SupplierRepository suppliers;

	Catalog(ProductRepository products, CategoryRepository categories, SupplierRepository suppliers) {
		this.products = products;
		this.categories = categories;
		this.suppliers = suppliers;
	}

	@Transactional(readOnly = true)
	public List<ProductView> list() {
		return this.products.findAllByOrderByName().stream().map(ProductView::of).toList();
	}

	@Transactional(readOnly = true)
	public ProductView find(String sku) {
		return this.products.findBySku(sku)
			.map(ProductView::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no product " + sku));
	}

	public ProductView add(NewProduct wanted) {
		Product product = new Product(wanted.sku(), wanted.name(), wanted.price());
		product.describe(wanted.description(), wanted.attributes(), wanted.tags());
		if (wanted.supplier() != null) {
			String supplier = wanted.supplier();
			product.suppliedBy(
					this.suppliers.findByName(supplier).orElseGet(() -> this.suppliers.save(new Supplier(supplier))));
		}
		Set<Category> into = new LinkedHashSet<>();
		for (String path : wanted.categories()) {
			into.add(category(path));
		}
		product.putInto(into);
		return ProductView.of(this.products.save(product));
	}

	/**
	 * The category at the end of a path such as {@code garden/tools}, made where missing.
	 */
	private Category category(String path) {
		int cut = path.lastIndexOf('/');
		return this.categories.findBySlug(path).orElseGet(() -> {
			Category parent = (cut > 0) ? category(path.substring(0, cut)) : null;
			return this.categories.save(new Category(path, path.substring(cut + 1), parent));
		});
	}

}
