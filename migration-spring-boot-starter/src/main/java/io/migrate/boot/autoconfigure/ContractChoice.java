package io.migrate.boot.autoconfigure;

import java.util.Locale;

import io.migrate.diff.ContractMode;

/**
 * {@code migrate.contract}, which means {@code write} where it has no value: Maven makes
 * {@code true} of a bare {@code -Dmigrate.contract}.
 */
public record ContractChoice(ContractMode mode) {

	/**
	 * Reads the property.
	 * @throws IllegalArgumentException if it is none of {@code deferred}, {@code write},
	 * {@code together}
	 */
	public static ContractChoice valueOf(String text) {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "", "true", "write" -> new ContractChoice(ContractMode.WRITE);
			case "false", "deferred" -> new ContractChoice(ContractMode.DEFERRED);
			case "together" -> new ContractChoice(ContractMode.TOGETHER);
			default -> throw new IllegalArgumentException(
					"'" + text + "' is none of deferred, write, together (migrate.contract)");
		};
	}

}
