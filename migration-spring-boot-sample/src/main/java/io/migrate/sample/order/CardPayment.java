package io.migrate.sample.order;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/**
 * Paid by card.
 */
@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {

	@Column(length = 4)
	private String lastDigits;

	@SuppressWarnings("NullAway.Init")
	protected CardPayment() {
	}

	CardPayment(Order order, BigDecimal amount, String lastDigits) {
		super(order, amount);
		this.lastDigits = lastDigits;
	}

	String lastDigits() {
		return this.lastDigits;
	}

}
