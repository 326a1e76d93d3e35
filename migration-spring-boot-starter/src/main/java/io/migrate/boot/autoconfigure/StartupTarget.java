package io.migrate.boot.autoconfigure;

import java.util.Locale;

/**
 * Where a start brings the database to.
 */
public enum StartupTarget {

	/** To the only head; refused where there are several. */
	HEAD,

	/** To all heads, where lines of revisions stay apart on purpose. */
	HEADS;

	String target() {
		return name().toLowerCase(Locale.ROOT);
	}

}
