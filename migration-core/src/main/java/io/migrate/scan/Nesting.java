package io.migrate.scan;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How deep in parentheses and in {@code BEGIN ATOMIC … END} (manual,
 * {@code CREATE FUNCTION}) a statement is. It is fed the statement's tokens in order,
 * without blanks and comments.
 */
final class Nesting {

	private static final Set<String> ROUTINES = Set.of("create function", "create procedure",
			"create or replace function", "create or replace procedure");

	/** The first words, null once they cannot become those of a routine. */
	private @Nullable String opening = "";

	private boolean routine;

	private int parentheses;

	private int bodies;

	private @Nullable Token previous;

	boolean isOutermost() {
		return this.parentheses == 0 && this.bodies == 0;
	}

	void see(Token token) {
		if (this.opening != null) {
			String words = (this.opening + " " + token.folded()).strip();
			this.routine = ROUTINES.contains(words);
			boolean mayBecome = !this.routine && ROUTINES.stream().anyMatch((routine) -> routine.startsWith(words));
			this.opening = mayBecome ? words : null;
		}
		if (token.isSymbol("(")) {
			this.parentheses++;
		}
		else if (token.isSymbol(")")) {
			this.parentheses = Math.max(0, this.parentheses - 1);
		}
		else if (this.routine && this.parentheses == 0 && this.previous != null) {
			seeWordOfRoutine(token, this.previous);
		}
		this.previous = token;
	}

	/**
	 * Every statement of a body ends in a semicolon, so that its END follows one; that of
	 * a CASE, or a column called END, never does.
	 */
	private void seeWordOfRoutine(Token token, Token before) {
		if (token.isWord("ATOMIC") && before.isWord("BEGIN")) {
			this.bodies++;
		}
		else if (token.isWord("END") && (before.isSymbol(";") || before.isWord("ATOMIC"))) {
			this.bodies = Math.max(0, this.bodies - 1);
		}
	}

}
