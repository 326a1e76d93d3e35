package io.migrate.acceptance;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.migrate.diff.Reversal;
import io.migrate.operation.Operation;
import io.migrate.squash.ShorterOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Chains of random revisions, one by one and as one, lead to the same catalog on a real
 * server, there and back. {@code -Dmigrate.test.seed=N} repeats one failure,
 * {@code -Dmigrate.test.seeds=N} tries more.
 */
class SquashedChainsTests {

	static LongStream seeds() {
		Long one = Long.getLong("migrate.test.seed");
		return (one != null) ? LongStream.of(one) : LongStream.range(0, Long.getLong("migrate.test.seeds", 20));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void fewerOperationsLeadToTheSameCatalog(long seed) {
		RandomChain chain = new RandomChain(seed);
		List<Operation> setup = (seed % 2 == 0) ? List.of() : chain.revision();
		List<List<Operation>> ways = Stream.generate(chain::revision).limit(5).toList();
		List<Operation> up = ways.stream().flatMap(List::stream).toList();
		EvolvedDatabase one = EvolvedDatabase.of();
		EvolvedDatabase many = EvolvedDatabase.of();
		one.apply(setup);
		many.apply(setup);
		List<String> before = many.dump();
		ways.forEach(many::apply);
		one.apply(ShorterOperations.of(up));
		assertThat(one.dump()).as("seed " + seed).isEqualTo(many.dump());
		List<Operation> down = ways.stream().map(Reversal::of).reduce(List.of(), SquashedChainsTests::before);
		many.apply(down);
		assertThat(many.dump()).as("one by one and back, seed " + seed).isEqualTo(before);
		one.apply(ShorterOperations.of(down));
		assertThat(one.dump()).as("as one and back, seed " + seed).isEqualTo(before);
	}

	@Test
	void mostChainsAreMadeShorter() {
		long shorter = seeds().filter((seed) -> {
			RandomChain chain = new RandomChain(seed);
			List<Operation> up = Stream.generate(chain::revision).limit(5).flatMap(List::stream).toList();
			return ShorterOperations.of(up).size() < up.size();
		}).count();
		assertThat(shorter).isGreaterThan(seeds().count() / 2);
	}

	private static List<Operation> before(List<Operation> later, List<Operation> earlier) {
		return Stream.concat(earlier.stream(), later.stream()).toList();
	}

}
