package io.migrate.sample.customer;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds customers.
 */
public interface CustomerRepository extends JpaRepository<Customer, Long> {

	Optional<Customer> findByEmail(String email);

}
