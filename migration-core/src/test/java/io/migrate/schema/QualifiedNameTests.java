package io.migrate.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Names as authors write them.
 */
class QualifiedNameTests {

	@Test
	void readsNamesWithAndWithoutSchemaExactly() {
		assertThat(QualifiedName.parse("users")).isEqualTo(QualifiedName.of("users"));
		assertThat(QualifiedName.parse("audit.log")).isEqualTo(QualifiedName.of("audit", "log"));
		assertThat(QualifiedName.parse("Order Items")).isEqualTo(QualifiedName.of("Order Items"));
		assertThat(QualifiedName.parse("\"a.b\"")).isEqualTo(QualifiedName.of("a.b"));
		assertThat(QualifiedName.parse("audit.\"a\"\"b\"")).isEqualTo(QualifiedName.of("audit", "a\"b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "users", "a.b", "\"", "\"\"", "a\"b", ".", "..", " ", "Ünï", "a\nb", "x.\"y\".z" })
	void readsBackWhatItWrote(String hostile) {
		for (QualifiedName name : new QualifiedName[] { QualifiedName.of(hostile), QualifiedName.of("s", hostile),
				QualifiedName.of(hostile, "t"), QualifiedName.of(hostile, hostile) }) {
			assertThat(QualifiedName.parse(name.written())).isEqualTo(name);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", ".", "a.", ".a", "a..b", "a.b.c", "\"a", "a\"b", "\"a\"b", "\"\"", "a.\"\"", "\"a\"\"" })
	void refusesWhatIsNoName(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> QualifiedName.parse(text));
	}

}
