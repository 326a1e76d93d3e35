package io.migrate.sample.catalog;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/products")
class ProductController {

	private final Catalog catalog;

	ProductController(Catalog catalog) {
		this.catalog = catalog;
	}

	@GetMapping
	List<ProductView> list() {
		return this.catalog.list();
	}

	@GetMapping("/{sku}")
	ProductView find(@PathVariable String sku) {
		return this.catalog.find(sku);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ProductView add(@Valid @RequestBody NewProduct product) {
		return this.catalog.add(product);
	}

}
