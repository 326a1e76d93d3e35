package io.migrate.sample.catalog;

/**
 * Whether a product can be bought.
 */
public enum Availability {

	IN_STOCK, ON_ORDER, DISCONTINUED

}
