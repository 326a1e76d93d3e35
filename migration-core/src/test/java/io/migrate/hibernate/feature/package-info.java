/**
 * Entities that use every way of saying something about a schema.
 */
@NullUnmarked
@SequenceGenerator(name = "of_package", sequenceName = "package_numbers", allocationSize = 3)
package io.migrate.hibernate.feature;

import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.NullUnmarked;
