package io.migrate.sample.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An order as the shop shows it.
 */
record OrderView(long id, String customer, OrderStatus status, @Nullable Instant placedAt, List<Line> lines,
		BigDecimal total) {

	static OrderView of(Order order) {
		List<Line> lines = order.lines()
			.stream()
			.map((line) -> new Line(line.product().sku(), line.quantity(), line.total()))
			.toList();
		return new OrderView(order.id(), order.customer().email(), order.status(), order.placedAt(), lines,
				order.total());
	}

	record Line(String sku, int quantity, BigDecimal amount) {

	}

}
