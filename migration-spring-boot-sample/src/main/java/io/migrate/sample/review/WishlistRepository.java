package io.migrate.sample.review;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface WishlistRepository extends JpaRepository<Wishlist, Long> {

	Optional<Wishlist> findByCustomerEmail(String email);

}
