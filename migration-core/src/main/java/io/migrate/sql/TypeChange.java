package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What another type does to the rows that are there: nothing, where PostgreSQL knows that
 * every value stays as it is stored (manual, {@code ALTER TABLE}, "Notes"; the support
 * functions of {@code varchar}, {@code numeric}, {@code varbit} and the times).
 */
record TypeChange(ColumnType from, ColumnType to) {

	private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

	private static final Set<String> APPROXIMATE = Set.of("real", "double precision");

	private static final Set<String> TIMES = Set.of("timestamp", "timestamptz", "time");

	/** A time's precision where none is said. */
	private static final int MICROSECONDS = 6;

	/**
	 * What to know before.
	 * @param from null where it is not known
	 * @param using null for PostgreSQL's own assignment cast
	 */
	static List<Hazard> hazards(@Nullable ColumnType from, ColumnType to, @Nullable String using) {
		Hazard rewrite = new Hazard(Hazard.Kind.REWRITE, "Rewrites the table while everybody else waits.");
		if (from == null) {
			return List.of(rewrite, mayFail());
		}
		TypeChange change = new TypeChange(from, to);
		if (using == null && change.keepsValuesAsStored()) {
			return List.of();
		}
		List<Hazard> hazards = new ArrayList<>();
		hazards.add(rewrite);
		if (change.rounds() || (using != null && change.isShorterText())) {
			hazards.add(new Hazard(Hazard.Kind.DATA_LOSS,
					"Values lose what " + to + " cannot hold, and the way back does not restore it."));
		}
		if (using != null || !change.takesEveryValue()) {
			hazards.add(mayFail());
		}
		return hazards;
	}

	/**
	 * Whether the table is neither rewritten nor read.
	 */
	boolean keepsValuesAsStored() {
		if (this.from.equals(this.to)) {
			return true;
		}
		if (this.from.isArray() || this.to.isArray()) {
			return false;
		}
		return switch (this.from.name() + " " + this.to.name()) {
			case "varchar varchar", "varbit varbit" -> noShorter();
			case "varchar text", "cidr inet" -> true;
			case "text varchar" -> this.to.modifiers().isEmpty();
			case "numeric numeric" ->
				noShorter() && (this.to.modifiers().isEmpty() || scale(this.from) == scale(this.to));
			case "interval interval" -> this.to.modifiers().isEmpty() || (isPrecision(this.to) && keepsPrecision());
			default -> this.from.name().equals(this.to.name()) && TIMES.contains(this.to.name()) && keepsPrecision();
		};
	}

	private boolean noShorter() {
		return this.to.modifiers().isEmpty()
				|| (!this.from.modifiers().isEmpty() && first(this.to) >= first(this.from));
	}

	private boolean keepsPrecision() {
		return precision(this.to) >= precision(this.from)
				&& (isPrecision(this.from) || precision(this.to) == MICROSECONDS);
	}

	/**
	 * Whether the cast itself gives up digits or parts, without a word.
	 */
	private boolean rounds() {
		String source = this.from.name();
		String target = this.to.name();
		boolean fraction = source.equals("numeric") || APPROXIMATE.contains(source);
		if (fraction && INTEGERS.contains(target)) {
			return true;
		}
		if (source.equals("numeric") && target.equals("numeric")) {
			return !this.to.modifiers().isEmpty()
					&& (this.from.modifiers().isEmpty() || scale(this.to) < scale(this.from));
		}
		boolean time = TIMES.contains(source);
		return (source.equals("double precision") && target.equals("real"))
				|| (source.equals("numeric") && APPROXIMATE.contains(target))
				|| (time && (target.equals("date") || (target.equals("time") && !source.equals("time"))))
				|| (time && source.equals(target) && precision(this.to) < precision(this.from));
	}

	private boolean takesEveryValue() {
		String target = this.to.name();
		int rank = INTEGERS.indexOf(this.from.name());
		boolean widerInteger = rank >= 0
				&& (INTEGERS.indexOf(target) > rank || APPROXIMATE.contains(target) || isAnyNumeric());
		boolean time = this.from.name().equals(target) && TIMES.contains(target);
		boolean text = (target.equals("text") || target.equals("varchar")) && this.to.modifiers().isEmpty();
		return !this.from.isArray() && !this.to.isArray() && (widerInteger || time || text
				|| (this.from.name().equals("real") && target.equals("double precision")));
	}

	private boolean isAnyNumeric() {
		return this.to.name().equals("numeric") && this.to.modifiers().isEmpty();
	}

	private boolean isShorterText() {
		return this.to.name().equals("varchar") && !this.to.modifiers().isEmpty();
	}

	private static Hazard mayFail() {
		return new Hazard(Hazard.Kind.MAY_FAIL, "Fails when a value does not fit the new type.");
	}

	private static int first(ColumnType type) {
		return Integer.parseInt(type.modifiers().get(0));
	}

	private static int scale(ColumnType type) {
		return (type.modifiers().size() > 1) ? Integer.parseInt(type.modifiers().get(1)) : 0;
	}

	/** Whether what stands in parentheses, if anything does, is a precision alone. */
	private static boolean isPrecision(ColumnType type) {
		return type.modifiers().size() == 1 && Character.isDigit(type.modifiers().get(0).charAt(0));
	}

	private static int precision(ColumnType type) {
		return isPrecision(type) ? first(type) : MICROSECONDS;
	}

}
