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

	/** Whether it says {@code current}, which only a database can tell. */
	boolean saysCurrent();

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
		public boolean saysCurrent() {
			return this.word == Word.CURRENT;
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
		public boolean saysCurrent() {
			return false;
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
		public boolean saysCurrent() {
			return this.from != null && this.from.saysCurrent();
		}

		@Override
		public String toString() {
			return ((this.from != null) ? this.from : "") + ((this.steps < 0) ? "" : "+") + this.steps;
		}

	}

	/**
	 * A point on a branch, {@code LABEL@POINT}.
	 *
	 * @param branch a label, an identifier, or the beginning of one
	 */
	record OnBranch(String branch, Target point) implements Target {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.onBranch(this);
		}

		@Override
		public boolean saysCurrent() {
			return this.point.saysCurrent();
		}

		@Override
		public String toString() {
			return this.branch + "@" + this.point;
		}

	}

	/**
	 * What is made of each kind of target.
	 */
	interface Visitor<R> {

		R symbol(Symbol target);

		R named(Named target);

		R relative(Relative target);

		R onBranch(OnBranch target);

	}

}
