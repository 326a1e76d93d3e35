package io.migrate.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that PostgreSQL keeps whole, and that stay apart.
 */
class NamingConventionTests {

	@Test
	void namesAfterTableAndColumns() {
		assertThat(NamingConvention.foreignKey(QualifiedName.of("shop", "orders"), List.of("customer_id", "region")))
			.isEqualTo("fk_orders_customer_id_region");
	}

	@Test
	void keepsTwoLongNamesApart() {
		String table = "t".repeat(60);
		String first = NamingConvention.index(QualifiedName.of(table), List.of("a"));
		String second = NamingConvention.index(QualifiedName.of(table), List.of("b"));
		assertThat(first).hasSize(63).isNotEqualTo(second);
		assertThat(second).hasSize(63);
	}

	@Test
	void cutsByBytesBetweenCharacters() {
		for (int i = 20; i < 40; i++) {
			String cut = NamingConvention.fit("x".repeat(i) + "é".repeat(10) + "😀".repeat(20));
			assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
			assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
		}
	}

}
