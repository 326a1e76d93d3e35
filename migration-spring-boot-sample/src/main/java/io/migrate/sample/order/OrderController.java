package io.migrate.sample.order;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
class OrderController {

	private final Checkout checkout;

	OrderController(Checkout checkout) {
		this.checkout = checkout;
	}

	@GetMapping("/{id}")
	OrderView find(@PathVariable long id) {
		return this.checkout.find(id);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	OrderView place(@Valid @RequestBody NewOrder order) {
		return this.checkout.place(order);
	}

	@PostMapping("/{id}/card-payments")
	@ResponseStatus(HttpStatus.CREATED)
	OrderView payByCard(@PathVariable long id, @Valid @RequestBody ByCard payment) {
		return this.checkout.payByCard(id, payment.amount(), payment.lastDigits());
	}

	@PostMapping("/{id}/invoice-payments")
	@ResponseStatus(HttpStatus.CREATED)
	OrderView payByInvoice(@PathVariable long id, @Valid @RequestBody ByInvoice payment) {
		return this.checkout.payByInvoice(id, payment.amount(), payment.dueOn());
	}

	record ByCard(@NotNull @Positive BigDecimal amount, @NotNull @Pattern(regexp = "\\d{4}") String lastDigits) {

	}

	record ByInvoice(@NotNull @Positive BigDecimal amount, @NotNull @Future LocalDate dueOn) {

	}

}
