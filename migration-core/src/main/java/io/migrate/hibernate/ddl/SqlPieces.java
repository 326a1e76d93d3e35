package io.migrate.hibernate.ddl;

import java.util.ArrayList;
import java.util.List;

import io.migrate.hibernate.ddl.SqlCursor.Piece;
import io.migrate.hibernate.ddl.SqlCursor.PieceKind;
import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;

/**
 * Makes one piece of each pair of parentheses or brackets with all it holds.
 */
final class SqlPieces {

	private final String sql;

	private final List<Token> code;

	private int position;

	SqlPieces(String sql) {
		this.sql = sql;
		this.code = SqlScanner.tokens(sql).stream().filter(Token::isCode).toList();
	}

	List<Piece> all() {
		List<Piece> pieces = new ArrayList<>();
		while (this.position < this.code.size()) {
			pieces.add(next());
		}
		return pieces;
	}

	private Piece next() {
		Token token = this.code.get(this.position++);
		int end = token.offset() + token.text().length();
		return switch (token.kind()) {
			case WORD -> new Piece(PieceKind.WORD, token.offset(), end);
			case QUOTED_IDENTIFIER -> new Piece(PieceKind.QUOTED, token.offset(), end);
			case STRING, DOLLAR_STRING -> new Piece(PieceKind.TEXT, token.offset(), end);
			case UNTERMINATED -> throw new IllegalArgumentException("In '" + this.sql + "' a quote is never closed.");
			case NUMBER, PARAMETER, SYMBOL, LINE_COMMENT, BLOCK_COMMENT, BLANK, BACKSLASH_COMMAND ->
				isOpening(token) ? group(token) : new Piece(PieceKind.SYMBOL, token.offset(), end);
		};
	}

	private Piece group(Token opening) {
		String closing = opening.isSymbol("(") ? ")" : "]";
		while (this.position < this.code.size()) {
			Token token = this.code.get(this.position);
			if (token.isSymbol(closing)) {
				this.position++;
				return new Piece(PieceKind.GROUP, opening.offset(), token.offset() + 1);
			}
			next();
		}
		throw new IllegalArgumentException("A parenthesis in '" + this.sql + "' is never closed.");
	}

	private static boolean isOpening(Token token) {
		return token.isSymbol("(") || token.isSymbol("[");
	}

}
