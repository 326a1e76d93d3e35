package io.migrate.catalog;

import io.migrate.session.Session;

/**
 * How a catalog is looked at, whoever looks: the same object always has the same text.
 */
public final class CatalogView {

	/**
	 * Settings by which PostgreSQL only writes constants and names within expressions
	 * (manual, sections 20.11.2 and 20.13.1).
	 */
	static final String WRITING = """
			set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
				set_config('quote_all_identifiers', 'off', true),
				set_config('standard_conforming_strings', 'on', true)""";

	/** Settings by which it reads them, too. */
	static final String READING = """
			set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
				set_config('IntervalStyle', 'postgres', true)""";

	static final String SPELLING = READING + ", " + WRITING;

	private CatalogView() {
	}

	/**
	 * Takes the view, in a transaction and until it ends: {@code search_path} is the
	 * default schema alone.
	 */
	public static void take(Session session, String defaultSchema) {
		session.query("SELECT set_config('search_path', quote_ident(?), true), " + SPELLING, defaultSchema);
	}

}
