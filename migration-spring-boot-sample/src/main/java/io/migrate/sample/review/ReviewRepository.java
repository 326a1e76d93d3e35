package io.migrate.sample.review;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRepository extends JpaRepository<Review, Long> {

	List<Review> findByProductSkuOrderByWrittenAtDesc(String sku);

}
