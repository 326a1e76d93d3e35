package io.migrate.hibernate.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.migrate.schema.QualifiedName;

/**
 * Reads the clauses of a piece of SQL one after the other. A pair of parentheses with all
 * it holds is one token, as is a text or a quoted name.
 */
public final class SqlCursor {

	private final String sql;

	private final List<Piece> pieces;

	private int position;

	public SqlCursor(String sql) {
		this.sql = sql;
		this.pieces = new SqlPieces(sql).all();
	}

	public boolean atEnd() {
		return this.position == this.pieces.size();
	}

	/**
	 * Whether these words, in any case, come next.
	 */
	public boolean at(String... words) {
		if (this.position + words.length > this.pieces.size()) {
			return false;
		}
		for (int i = 0; i < words.length; i++) {
			if (!word(this.position + i).equals(words[i])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Steps over these words where they come next.
	 */
	public boolean accept(String... words) {
		boolean found = at(words);
		if (found) {
			this.position += words.length;
		}
		return found;
	}

	public boolean acceptSymbol(char symbol) {
		boolean found = !atEnd() && this.pieces.get(this.position).kind() == PieceKind.SYMBOL
				&& this.sql.charAt(this.pieces.get(this.position).start()) == symbol;
		if (found) {
			this.position++;
		}
		return found;
	}

	public boolean atGroup() {
		return !atEnd() && this.pieces.get(this.position).kind() == PieceKind.GROUP;
	}

	/**
	 * What stands between the parentheses that come next.
	 */
	public String group() {
		if (!atGroup()) {
			throw unexpected("an opening parenthesis");
		}
		Piece piece = next();
		return this.sql.substring(piece.start() + 1, piece.end() - 1).strip();
	}

	public boolean atName() {
		return !atEnd() && (this.pieces.get(this.position).kind() == PieceKind.WORD
				|| this.pieces.get(this.position).kind() == PieceKind.QUOTED);
	}

	/**
	 * A name as PostgreSQL stores it.
	 */
	public String name() {
		if (!atName()) {
			throw unexpected("a name");
		}
		return StoredName.ofSql(text(next()));
	}

	public QualifiedName qualifiedName() {
		String first = name();
		return acceptSymbol('.') ? QualifiedName.of(first, name()) : QualifiedName.of(first);
	}

	/**
	 * The value of the quoted text that comes next.
	 */
	public String literal() {
		if (atEnd() || this.pieces.get(this.position).kind() != PieceKind.TEXT) {
			throw unexpected("a text in quotes");
		}
		String text = text(next());
		return text.substring(1, text.length() - 1).replace("''", "'");
	}

	public long number() {
		long sign = acceptSymbol('-') ? -1 : 1;
		acceptSymbol('+');
		String text = atEnd() ? "" : text(next());
		try {
			return sign * Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw unexpected("a number");
		}
	}

	/**
	 * What stands before the next of these words, at least one piece.
	 */
	public String until(Set<String> words) {
		if (atEnd()) {
			throw unexpected("something more");
		}
		int first = this.position;
		do {
			this.position++;
		}
		while (!atEnd() && !words.contains(word(this.position)));
		return this.sql.substring(this.pieces.get(first).start(), this.pieces.get(this.position - 1).end());
	}

	public String rest() {
		return atEnd() ? "" : until(Set.of());
	}

	/**
	 * The names between the parentheses that come next.
	 */
	public List<String> names() {
		List<String> names = new ArrayList<>();
		for (String item : split(group())) {
			names.add(StoredName.ofSql(item));
		}
		return names;
	}

	/**
	 * The parts between the commas that no parentheses enclose.
	 */
	public static List<String> split(String list) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (Piece piece : new SqlPieces(list).all()) {
			if (piece.kind() == PieceKind.SYMBOL && list.charAt(piece.start()) == ',') {
				parts.add(list.substring(start, piece.start()).strip());
				start = piece.end();
			}
		}
		parts.add(list.substring(start).strip());
		return parts;
	}

	/**
	 * The names that an expression mentions: columns, functions, key words.
	 */
	public static List<String> namesIn(String expression) {
		List<String> names = new ArrayList<>();
		for (Piece piece : new SqlPieces(expression).all()) {
			String text = expression.substring(piece.start(), piece.end());
			if (piece.kind() == PieceKind.GROUP) {
				names.addAll(namesIn(text.substring(1, text.length() - 1)));
			}
			else if (piece.kind() == PieceKind.WORD || piece.kind() == PieceKind.QUOTED) {
				names.add(StoredName.ofSql(text));
			}
		}
		return names;
	}

	public IllegalArgumentException unexpected(String expected) {
		String found = atEnd() ? "its end" : "'" + text(this.pieces.get(this.position)) + "'";
		return new IllegalArgumentException(
				"Where " + expected + " should stand, '" + this.sql + "' has " + found + ".");
	}

	private Piece next() {
		return this.pieces.get(this.position++);
	}

	private String word(int index) {
		Piece piece = this.pieces.get(index);
		return (piece.kind() == PieceKind.WORD) ? text(piece).toLowerCase(Locale.ROOT) : "";
	}

	private String text(Piece piece) {
		return this.sql.substring(piece.start(), piece.end());
	}

	enum PieceKind {

		WORD, QUOTED, TEXT, GROUP, SYMBOL

	}

	record Piece(PieceKind kind, int start, int end) {

	}

}
