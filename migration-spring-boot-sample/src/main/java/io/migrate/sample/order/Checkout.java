package io.migrate.sample.order;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.migrate.sample.catalog.Product;
import io.migrate.sample.catalog.ProductRepository;
import io.migrate.sample.customer.Customer;
import io.migrate.sample.customer.CustomerRepository;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Places orders and takes their money.
 */
@Service
@Transactional
class Checkout {

	private final OrderRepository orders;

	private final ProductRepository products;

	private final CustomerRepository customers;

	Checkout(OrderRepository orders, ProductRepository products, CustomerRepository customers) {
		this.orders = orders;
		this.products = products;
		this.customers = customers;
	}

	@Transactional(readOnly = true)
	public OrderView find(long id) {
		return OrderView.of(order(id));
	}

	public OrderView place(NewOrder wanted) {
		Customer customer = this.customers.findByEmail(wanted.customer())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no customer " + wanted.customer()));
		Order order = new Order(customer);
		for (NewOrder.Line line : wanted.lines()) {
			order.add(product(line.sku()), line.quantity());
		}
		return OrderView.of(this.orders.save(order));
	}

	public OrderView payByCard(long id, BigDecimal amount, String lastDigits) {
		Order order = order(id);
		order.pay(new CardPayment(order, amount, lastDigits));
		return OrderView.of(order);
	}

	public OrderView payByInvoice(long id, BigDecimal amount, LocalDate dueOn) {
		Order order = order(id);
		order.pay(new InvoicePayment(order, amount, dueOn));
		return OrderView.of(order);
	}

	private Order order(long id) {
		return this.orders.findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no order " + id));
	}

	private Product product(String sku) {
		return this.products.findBySku(sku)
			.filter(Product::canBeBought)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, sku + " cannot be bought"));
	}

}
