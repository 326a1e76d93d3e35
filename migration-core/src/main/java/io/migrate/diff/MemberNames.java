package io.migrate.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.migrate.schema.Constraint;
import io.migrate.schema.Index;
import io.migrate.schema.NamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * Which names of a table's constraints and indexes are free while it changes.
 *
 * @param all names of the database
 * @param staying those that stay, also the ones that only the contraction takes away
 * @param arriving names that come
 * @param renamed from the names of the database to those that a person gave
 */
record MemberNames(Set<String> all, Set<String> staying, Set<String> arriving, Map<String, String> renamed) {

	static MemberNames of(TableDelta table, Upheaval upheaval) {
		Set<String> all = new TreeSet<>();
		table.database().constraints().forEach((it) -> all.add(name(it.name())));
		table.database().indexes().forEach((it) -> all.add(name(it.name())));
		Set<String> arriving = new HashSet<>();
		table.constraints().added().forEach((it) -> arriving.add(name(it.name())));
		table.indexes().added().forEach((it) -> arriving.add(name(it.name())));
		Map<String, String> renamed = renamed(table);
		Set<String> staying = new HashSet<>(all);
		table.constraints()
			.removed()
			.stream()
			.filter((it) -> arriving.contains(it.name()) || ConstraintComparator.goesAtOnce(table, it, upheaval))
			.forEach((it) -> staying.remove(name(it.name())));
		table.indexes()
			.removed()
			.stream()
			.filter((it) -> arriving.contains(it.name()) || IndexComparator.goesAtOnce(table, it, upheaval))
			.forEach((it) -> staying.remove(name(it.name())));
		staying.removeAll(renamed.keySet());
		boolean changed = true;
		while (changed) {
			changed = renamed.entrySet()
				.removeIf((entry) -> staying.contains(entry.getValue()) && staying.add(entry.getKey()));
		}
		return new MemberNames(all, staying, arriving, renamed);
	}

	/** What a new object of this name is called beside those that stay. */
	String free(String wanted) {
		int number = 1;
		String name = wanted;
		while (this.staying.contains(name) || (number > 1 && isWanted(name))) {
			number++;
			name = GeneratedNames.numbered(wanted, number);
		}
		return name;
	}

	boolean isWanted(String name) {
		return this.arriving.contains(name);
	}

	/** What it is to be called, null where it keeps its name. */
	@Nullable String newName(String name) {
		return this.renamed.get(name);
	}

	/** Whether a rename has to go by a third name, as another object moves too. */
	boolean goesAside(String name) {
		return this.arriving.contains(name) || this.renamed.containsValue(name)
				|| this.renamed.containsKey(this.renamed.get(name));
	}

	/** What an object is called while another takes its name. */
	String aside(String name) {
		int number = 1;
		String old = NamingConvention.fit(name + "_old");
		while (this.all.contains(GeneratedNames.numbered(old, number))
				|| this.arriving.contains(GeneratedNames.numbered(old, number))) {
			number++;
		}
		return GeneratedNames.numbered(old, number);
	}

	/** From names of the database to those that a person gave to the same thing. */
	static Map<String, String> renamed(TableDelta table) {
		Map<String, String> renamed = new HashMap<>();
		for (Matching.Match<Constraint> match : table.constraints().matches()) {
			note(renamed, match.database().name(), match.model().name(),
					() -> GeneratedNames.of(table.model(), match.model()));
		}
		for (Matching.Match<Index> match : table.indexes().matches()) {
			note(renamed, match.database().name(), match.model().name(),
					() -> GeneratedNames.of(table.model(), match.model()));
		}
		return renamed;
	}

	private static void note(Map<String, String> renamed, @Nullable String actual, @Nullable String wanted,
			Supplier<String> generated) {
		if (actual != null && wanted != null && !actual.equals(wanted)
				&& GeneratedNames.differ(wanted, generated.get(), actual)) {
			renamed.put(actual, wanted);
		}
	}

	private static String name(@Nullable String name) {
		return Objects.requireNonNull(name, "constraints and indexes have names here");
	}

}
