package io.migrate.schema;

/**
 * A column is {@code GENERATED … AS IDENTITY}.
 *
 * @param always whether an insert may not name a value ({@code ALWAYS}) or may
 * ({@code BY DEFAULT})
 * @param options how its sequence counts
 */
public record Identity(boolean always, SequenceOptions options) {

	public static Identity byDefault(String columnType) {
		return new Identity(false, SequenceOptions.ascending(columnType));
	}

}
