package io.migrate.diff;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.operation.Operation;
import io.migrate.operation.Review;

/**
 * What it takes to make a database what the model says, in an order that works.
 *
 * @param expansion what both the release before and the next can live with; everything
 * where the mode is {@link ContractMode#TOGETHER}
 * @param contraction what only the next release can live with; sound once the expansion
 * has been applied, and exact where the expansion is empty
 */
public record Difference(List<Operation> expansion, List<Operation> contraction, ContractMode mode) {

	public Difference {
		expansion = List.copyOf(expansion);
		contraction = List.copyOf(contraction);
	}

	/** What is to be written. */
	public List<Operation> operations() {
		return (this.mode == ContractMode.WRITE) ? this.contraction : this.expansion;
	}

	/** What is only reported. */
	public List<Operation> deferred() {
		return (this.mode == ContractMode.WRITE) ? List.of() : this.contraction;
	}

	/** Whether the two sides are the same in everything. */
	public boolean isEmpty() {
		return this.expansion.isEmpty() && this.contraction.isEmpty();
	}

	/** The questions in what is to be written. */
	public List<Review> reviews() {
		return operations().stream()
			.flatMap((operation) -> (operation instanceof Review review) ? Stream.of(review) : Stream.empty())
			.toList();
	}

}
