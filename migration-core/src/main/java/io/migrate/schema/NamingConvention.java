package io.migrate.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Names what the model leaves unnamed: {@code fk_orders_customer_id},
 * {@code uq_users_email}, {@code ck_…}, {@code ix_…}, and {@code users_pkey} as
 * PostgreSQL itself would. A name longer than PostgreSQL keeps (63 bytes, manual section
 * 4.1.1) is cut and ends in a checksum of the whole, so that two long names stay two.
 */
public final class NamingConvention {

	private static final int MAX_BYTES = 63;

	private NamingConvention() {
	}

	public static String primaryKey(QualifiedName table) {
		return fit(table.name() + "_pkey");
	}

	public static String foreignKey(QualifiedName table, List<String> columns) {
		return join("fk", table, columns);
	}

	public static String unique(QualifiedName table, List<String> columns) {
		return join("uq", table, columns);
	}

	public static String index(QualifiedName table, List<String> columns) {
		return join("ix", table, columns);
	}

	public static String check(QualifiedName table, List<String> columns) {
		return join("ck", table, columns);
	}

	/**
	 * The name itself where PostgreSQL keeps all of it, else its beginning and a
	 * checksum.
	 */
	public static String fit(String name) {
		if (bytes(name) <= MAX_BYTES) {
			return name;
		}
		CRC32 checksum = new CRC32();
		checksum.update(name.getBytes(StandardCharsets.UTF_8));
		String tail = "_" + String.format("%08x", checksum.getValue());
		int end = name.length();
		while (bytes(name.substring(0, end)) > MAX_BYTES - tail.length()
				|| Character.isHighSurrogate(name.charAt(end - 1))) {
			end--;
		}
		return name.substring(0, end) + tail;
	}

	private static String join(String prefix, QualifiedName table, List<String> columns) {
		return fit(prefix + "_" + table.name() + (columns.isEmpty() ? "" : "_" + String.join("_", columns)));
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
