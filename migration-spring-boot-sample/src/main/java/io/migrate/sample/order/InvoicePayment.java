package io.migrate.sample.order;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/**
 * Paid on an invoice.
 */
@Entity
@DiscriminatorValue("INVOICE")
class InvoicePayment extends Payment {

	private LocalDate dueOn;

	@SuppressWarnings("NullAway.Init")
	protected InvoicePayment() {
	}

	InvoicePayment(Order order, BigDecimal amount, LocalDate dueOn) {
		super(order, amount);
		this.dueOn = dueOn;
	}

	LocalDate dueOn() {
		return this.dueOn;
	}

}
