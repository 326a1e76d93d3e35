package io.migrate.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShopTests {

	private static final TestDatabase DATABASE = TestServer.sharedDatabase();

	@LocalServerPort
	private int port;

	private RestTestClient shop;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", DATABASE::url);
		registry.add("spring.datasource.username", DATABASE::user);
		registry.add("spring.datasource.password", DATABASE::password);
	}

	@BeforeEach
	void connect() {
		this.shop = RestTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

	@Test
	void listsTheProductsThatWereTakenIn() {
		create("/products", spade("S-1"));
		this.shop.get()
			.uri("/products/S-1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.price")
			.isEqualTo(19.5)
			.jsonPath("$.availability")
			.isEqualTo("IN_STOCK")
			.jsonPath("$.attributes.handle")
			.isEqualTo("ash")
			.jsonPath("$.tags[1]")
			.isEqualTo("steel")
			.jsonPath("$.supplier")
			.isEqualTo("Smith & Sons")
			.jsonPath("$.categories[0]")
			.isEqualTo("garden / tools");
		this.shop.get().uri("/products").exchange().expectBody().jsonPath("$[?(@.sku == 'S-1')]").exists();
		assertThat(DATABASE.query("SELECT tags, attributes->>'handle' FROM product WHERE sku = 'S-1'"))
			.containsExactly("{garden,steel}|ash");
	}

	@Test
	void refusesAProductWithoutAName() {
		this.shop.post()
			.uri("/products")
			.body(Map.of("sku", "S-2", "name", " ", "price", 1))
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void takesAnOrderAndItsMoney() {
		create("/products", spade("S-3"));
		create("/customers", Map.of("email", "ann@example.com", "name", "Ann", "phones", List.of("+44 1", "+44 2"),
				"address", Map.of("street", "1 Mill Lane", "postcode", "CB1", "city", "Cambridge", "country", "GB")));
		Map<?, ?> order = create("/orders",
				Map.of("customer", "ann@example.com", "lines", List.of(Map.of("sku", "S-3", "quantity", 2))));
		assertThat(order.get("total")).isEqualTo(39.0);
		assertThat(order.get("status")).isEqualTo("PLACED");
		String payments = "/orders/" + order.get("id");
		assertThat(create(payments + "/card-payments", Map.of("amount", 9, "lastDigits", "4242")).get("status"))
			.isEqualTo("PLACED");
		assertThat(create(payments + "/invoice-payments", Map.of("amount", 30, "dueOn", "2999-01-31")).get("status"))
			.isEqualTo("PAID");
		this.shop.get().uri(payments).exchange().expectBody().jsonPath("$.status").isEqualTo("PAID");
		assertThat(DATABASE.query("SELECT kind FROM payment ORDER BY amount")).containsExactly("CARD", "INVOICE");
		assertThat(DATABASE.query("SELECT status, shipping_city FROM orders")).containsExactly("PAID|Cambridge");
		assertThat(DATABASE.query("SELECT amount FROM order_line")).containsExactly("39.00");
	}

	@Test
	void doesNotSellWhatItDoesNotHave() {
		create("/customers", Map.of("email", "bob@example.com", "name", "Bob"));
		this.shop.post()
			.uri("/orders")
			.body(Map.of("customer", "bob@example.com", "lines", List.of(Map.of("sku", "none", "quantity", 1))))
			.exchange()
			.expectStatus()
			.isEqualTo(409);
	}

	@Test
	void keepsReviewsAndWishes() {
		create("/products", spade("S-4"));
		create("/customers", Map.of("email", "eve@example.com", "name", "Eve"));
		create("/products/S-4/reviews", Map.of("customer", "eve@example.com", "stars", 5, "text", "digs well"));
		this.shop.get()
			.uri("/products/S-4/reviews")
			.exchange()
			.expectBody()
			.jsonPath("$[0].customer")
			.isEqualTo("Eve")
			.jsonPath("$[0].stars")
			.isEqualTo(5);
		for (int times = 0; times < 2; times++) {
			this.shop.put()
				.uri("/customers/eve@example.com/wishlist/S-4")
				.exchange()
				.expectBody(List.class)
				.isEqualTo(List.of("S-4"));
		}
	}

	@Test
	void isHealthy() {
		this.shop.get().uri("/actuator/health").exchange().expectBody().jsonPath("$.status").isEqualTo("UP");
	}

	private Map<?, ?> create(String path, Map<String, ?> body) {
		return Objects.requireNonNull(this.shop.post()
			.uri(path)
			.body(body)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody());
	}

	private static Map<String, ?> spade(String sku) {
		return Map.of("sku", sku, "name", "Spade", "price", 19.50, "attributes", Map.of("handle", "ash"), "tags",
				List.of("garden", "steel"), "supplier", "Smith & Sons", "categories", List.of("garden/tools"));
	}

}
