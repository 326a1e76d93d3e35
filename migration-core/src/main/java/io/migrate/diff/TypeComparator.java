package io.migrate.diff;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.migrate.operation.ColumnChange.SetType;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Compares types, and knows which changes cost nothing (manual, {@code ALTER TABLE},
 * notes: a change to an unconstrained or wider type of the same kind rewrites nothing).
 */
final class TypeComparator {

	/** Their precision is 6 unless said otherwise (manual, section 8.5). */
	private static final Set<String> TIMES = Set.of("timestamp", "timestamptz", "time", "timetz");

	private static final Set<String> LENGTHS = Set.of("varchar", "varbit");

	private TypeComparator() {
	}

	static @Nullable TypeChange compare(Column database, Column model) {
		ColumnType from = database.type();
		ColumnType to = model.type();
		if (canonical(from).equals(canonical(to))) {
			return null;
		}
		SetType change = new SetType(from, to, Casts.using(database.name(), from, to),
				Casts.using(database.name(), to, from));
		return new TypeChange(change, isFree(canonical(from), canonical(to)));
	}

	static boolean same(ColumnType one, ColumnType other) {
		return canonical(one).equals(canonical(other));
	}

	static boolean same(Column database, Column model) {
		return same(database.type(), model.type()) && Objects.equals(database.collation(), model.collation());
	}

	private static ColumnType canonical(ColumnType type) {
		return (type.builtIn() && TIMES.contains(type.name()) && type.modifiers().equals(List.of("6")))
				? new ColumnType(null, type.name(), List.of(), type.dimensions(), true) : type;
	}

	private static boolean isFree(ColumnType from, ColumnType to) {
		if (!from.builtIn() || !to.builtIn() || from.isArray() != to.isArray()) {
			return false;
		}
		if (from.name().equals(to.name())) {
			return isWider(from, to);
		}
		return switch (from.name() + ">" + to.name()) {
			case "varchar>text", "cidr>inet" -> true;
			case "text>varchar", "bit>varbit" -> to.modifiers().isEmpty();
			default -> false;
		};
	}

	private static boolean isWider(ColumnType from, ColumnType to) {
		if (to.modifiers().isEmpty()) {
			return LENGTHS.contains(to.name()) || TIMES.contains(to.name()) || to.name().equals("numeric");
		}
		if (from.modifiers().isEmpty()) {
			return false;
		}
		if (to.name().equals("numeric")) {
			return number(to, 0) >= number(from, 0) && number(to, 1) == number(from, 1);
		}
		return (LENGTHS.contains(to.name()) || TIMES.contains(to.name())) && number(to, 0) >= number(from, 0);
	}

	private static int number(ColumnType type, int position) {
		return (position < type.modifiers().size()) ? Integer.parseInt(type.modifiers().get(position)) : 0;
	}

}
