package io.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an SQL revision: a directive and the SQL that follows it.
 *
 * @param directive null for what follows {@code migrate:up} directly
 * @param sql its tokens, at their places in the whole text
 */
record SqlSection(@Nullable SqlDirective directive, List<Token> sql) {

	private static final Set<String> LINE_ENDS = Set.of("\n", "\r\n");

	SqlSection {
		sql = List.copyOf(sql);
	}

	/**
	 * Cuts at the comments that are directives: those that begin a line and are not
	 * within a string, a function's body or another comment.
	 * @param firstLine the line of the file on which the text begins
	 */
	static List<SqlSection> cut(String text, int firstLine) {
		List<SqlSection> sections = new ArrayList<>();
		SqlDirective current = null;
		int start = 0;
		List<Token> tokens = SqlScanner.tokens(text);
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (isDirective(token, text)) {
				sections.add(new SqlSection(current, tokens.subList(start, i)));
				StringBuilder content = new StringBuilder(token.text());
				int last = i;
				while (isContinued(tokens, last)) {
					last += 2;
					content.append('\n').append(tokens.get(last).text().substring(SqlDirective.CONTINUED.length()));
				}
				current = SqlDirective.of(content.toString(), firstLine + token.line() - 1);
				i = last;
				start = last + 1;
			}
		}
		sections.add(new SqlSection(current, tokens.subList(start, tokens.size())));
		return sections;
	}

	private static boolean isDirective(Token token, String text) {
		return token.kind() == Token.Kind.LINE_COMMENT && SqlDirective.isDirective(token.text())
				&& text.substring(lineStart(text, token.offset()), token.offset()).isBlank();
	}

	private static int lineStart(String text, int offset) {
		return Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
	}

	private static boolean isContinued(List<Token> tokens, int at) {
		return at + 2 < tokens.size() && LINE_ENDS.contains(tokens.get(at + 1).text())
				&& tokens.get(at + 2).kind() == Token.Kind.LINE_COMMENT
				&& tokens.get(at + 2).text().startsWith(SqlDirective.CONTINUED);
	}

}
