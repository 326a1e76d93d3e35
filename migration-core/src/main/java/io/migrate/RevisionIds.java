package io.migrate;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * New identifiers: twelve random hexadecimal digits. Nothing orders revisions but their
 * parents.
 */
final class RevisionIds implements Supplier<String> {

	private static final int BYTES = 6;

	private final SecureRandom random = new SecureRandom();

	@Override
	public String get() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
