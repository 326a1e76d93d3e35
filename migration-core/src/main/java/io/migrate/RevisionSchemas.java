package io.migrate;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import io.migrate.plan.Direction;
import io.migrate.plan.Revisions;
import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import io.migrate.script.RevisionCard;
import io.migrate.sql.SqlStatement;

/**
 * Tells the schemas that revisions speak of from those of others in the same database.
 */
final class RevisionSchemas {

	private RevisionSchemas() {
	}

	/**
	 * Those of the schemas that the SQL of some revision names.
	 */
	static Set<String> among(Collection<String> schemas, Revisions revisions) {
		Set<String> named = new TreeSet<>();
		Set<String> left = new TreeSet<>(schemas);
		for (RevisionCard card : revisions.graph().cards()) {
			if (left.isEmpty()) {
				break;
			}
			revisions.statements(revisions.operations(card.id(), Direction.UP))
				.stream()
				.map(SqlStatement::sql)
				.forEach((sql) -> SqlScanner.tokens(sql)
					.forEach((token) -> left.stream().filter((schema) -> names(token, schema)).forEach(named::add)));
			left.removeAll(named);
		}
		return named;
	}

	/** Text may be SQL in its turn, as that of a DO block is. */
	private static boolean names(Token token, String schema) {
		return switch (token.kind()) {
			case STRING, DOLLAR_STRING -> token.text().contains(schema);
			default -> schema.equals(token.identifier());
		};
	}

}
