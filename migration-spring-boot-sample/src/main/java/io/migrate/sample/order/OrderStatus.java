package io.migrate.sample.order;

/**
 * How far an order has come.
 */
enum OrderStatus {

	PLACED, PAID, SHIPPED, CANCELLED

}
