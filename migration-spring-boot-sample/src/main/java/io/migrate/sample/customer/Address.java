package io.migrate.sample.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where something is sent.
 *
 * @param country ISO 3166, two letters
 */
@Embeddable
public record Address(@Column(length = 120) String street, @Column(length = 20) String postcode,
		@Column(length = 80) String city, @Column(length = 2) String country) {

}
