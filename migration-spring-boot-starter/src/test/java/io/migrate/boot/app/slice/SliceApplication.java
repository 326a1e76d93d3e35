package io.migrate.boot.app.slice;

import io.migrate.boot.app.order.User;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/**
 * An entity and a revision that makes its table.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EntityScan(basePackageClasses = User.class)
public class SliceApplication {

}
