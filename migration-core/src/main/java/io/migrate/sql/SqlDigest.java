package io.migrate.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.migrate.operation.Review;
import io.migrate.scan.Tokens;

/**
 * A checksum of what statements do: equal for statements that differ in layout, comments
 * and the case of key words only.
 */
public final class SqlDigest {

	private SqlDigest() {
	}

	/**
	 * SHA-256 in lower-case hexadecimal digits, over each statement's SQL and conduct in
	 * order.
	 */
	public static String of(List<SqlStatement> statements) {
		MessageDigest digest = sha256();
		for (SqlStatement statement : statements) {
			// a question is a comment, but another question is another revision
			String sql = (statement.origin() instanceof Review review) ? review.question()
					: Tokens.normalized(statement.sql());
			digest.update((statement.conduct() + "\0" + sql + "\0").getBytes(StandardCharsets.UTF_8));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
