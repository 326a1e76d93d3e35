package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * What an author's bare drops take away, told by the other direction of the migration.
 */
public final class Pairing {

	private Pairing() {
	}

	/**
	 * The operations, each bare drop with what it drops where that is known.
	 * @param operations one direction
	 * @param counterpart what the other direction collected: where that one ends, this
	 * one begins
	 */
	public static List<Operation> resolve(List<Operation> operations, List<Operation> counterpart) {
		KnownObjects known = new KnownObjects();
		counterpart.forEach((operation) -> operation.accept(known));
		List<Operation> resolved = new ArrayList<>();
		operations.forEach((operation) -> resolved.add(operation.accept(known)));
		return List.copyOf(resolved);
	}

	/**
	 * The operations, each drop bare that {@link #resolve} completes to the same again:
	 * how a person writes them.
	 */
	public static List<Operation> bare(List<Operation> operations, List<Operation> counterpart) {
		List<Operation> bare = operations.stream().map(Operation::bare).toList();
		List<Operation> resolved = resolve(bare, counterpart);
		List<Operation> shortest = new ArrayList<>();
		for (int i = 0; i < operations.size(); i++) {
			shortest.add(resolved.get(i).equals(operations.get(i)) ? bare.get(i) : operations.get(i));
		}
		return List.copyOf(shortest);
	}

}
