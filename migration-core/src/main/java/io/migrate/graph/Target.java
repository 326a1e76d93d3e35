package io.migrate.graph;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where to go, as it was written; what it means is known from a graph and a database, by
 * {@link TargetResolver}.
 */
public sealed interface Target {

	Target HEAD = new Symbol(Word.HEAD);

	Target HEADS = new Symbol(Word.HEADS);

	Target BASE = new Symbol(Word.BASE);

	Target CURRENT = new Symbol(Word.CURRENT);

	<R> R accept(Visitor<R> visitor);

	/**
	 * Reads a target.
	 * @throws io.migrate.error.UsageException if it is not one
	 */
	static Target parse(String text) {
		return TargetParser.parse(text);
	}

	/**
	 * The words with a meaning of their own.
	 */
	enum Word {

		HEAD, HEADS, BASE, CURRENT

	}

	/**
	 * {@code head}, {@code heads}, {@code base} or {@code current}.
	 */
	record Symbol(Word word) implements Target {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.symbol(this);
		}

		@Override
		public String toString() {
			return this.word.name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * An identifier, the beginning of one, or a label.
	 */
	record Named(String name) implements Target {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.named(this);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * So many steps from somewhere.
	 *
	 * @param from null for where the database is
	 * @param steps up when positive, down when negative
	 */
	record Relative(@Nullable Target from, int steps) implements Target {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.relative(this);
		}

		@Override
		public String toString() {
			return ((this.from != null) ? this.from : "") + ((this.steps < 0) ? "" : "+") + this.steps;
		}

	}

	/**
	 * What is made of each kind of target.
	 */
	interface Visitor<R> {

		R symbol(Symbol target);

		R named(Named target);

		R relative(Relative target);

	}

}
