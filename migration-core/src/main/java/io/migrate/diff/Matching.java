package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which objects of the database are which of the model. What one side says twice and the
 * other once is there: neither added nor removed.
 */
record Matching<T>(List<Match<T>> matches, List<T> added, List<T> removed) {

	record Match<T>(T database, T model) {
	}

	Matching {
		matches = List.copyOf(matches);
		added = List.copyOf(added);
		removed = List.copyOf(removed);
	}

	/**
	 * Matches by definition, first those whose names agree too.
	 */
	static <T> Matching<T> of(List<? extends T> database, List<? extends T> model, BiPredicate<T, T> sameDefinition,
			BiPredicate<T, T> sameName) {
		List<Match<T>> matches = new ArrayList<>();
		List<T> free = new ArrayList<>(database);
		List<T> wanted = new ArrayList<>(model);
		match(free, wanted, sameDefinition.and(sameName), matches);
		match(free, wanted, sameDefinition, matches);
		wanted.removeIf((it) -> database.stream().anyMatch((other) -> sameDefinition.test(other, it)));
		free.removeIf((it) -> model.stream().anyMatch((other) -> sameDefinition.test(it, other)));
		return new Matching<>(matches, wanted, free);
	}

	/** Whether each side has all that the other has. */
	boolean isComplete() {
		return this.added.isEmpty() && this.removed.isEmpty();
	}

	/** The same, with these taken from what is added and removed. */
	Matching<T> without(List<? extends T> there, List<? extends T> kept) {
		return new Matching<>(this.matches, minus(this.added, there), minus(this.removed, kept));
	}

	private static <T> List<T> minus(List<T> all, List<? extends T> some) {
		return all.stream().filter((it) -> !some.contains(it)).toList();
	}

	private static <T> void match(List<T> free, List<T> wanted, BiPredicate<T, T> same, List<Match<T>> matches) {
		for (T model : List.copyOf(wanted)) {
			free.stream().filter((it) -> same.test(it, model)).findFirst().ifPresent((it) -> {
				matches.add(new Match<>(it, model));
				free.remove(it);
				wanted.remove(model);
			});
		}
	}

}
