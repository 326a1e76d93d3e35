package io.migrate.sample.customer;

import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers")
class CustomerController {

	private final CustomerRepository customers;

	CustomerController(CustomerRepository customers) {
		this.customers = customers;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	CustomerView register(@Valid @RequestBody NewCustomer wanted) {
		Set<String> phones = (wanted.phones() != null) ? wanted.phones() : Set.of();
		Customer customer = this.customers.save(new Customer(wanted.email(), wanted.name(), wanted.address(), phones));
		return new CustomerView(customer.email(), customer.name(), customer.address(), customer.phones());
	}

	record NewCustomer(@Email @NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 120) String name,
			@Nullable Address address, @Nullable Set<@Size(max = 30) String> phones) {

	}

	record CustomerView(String email, String name, @Nullable Address address, Set<String> phones) {

	}

}
