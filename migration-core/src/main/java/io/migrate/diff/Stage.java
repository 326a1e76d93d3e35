package io.migrate.diff;

/**
 * The order in which kinds of change follow one another: what is referred to before what
 * refers to it, what frees a name or a column before what takes it, drops last. All
 * transactional changes of columns stand together, before what needs transactions of its
 * own, so that a revision has few parts.
 */
enum Stage {

	SCHEMA, EXTENSION, ENUM, ENUM_VALUE, AUXILIARY, SEQUENCE, TABLE, TABLE_LINK,

	/** What must be off a column or a key before that is changed. */
	DETACH_FOREIGN_KEY, DETACH, DETACH_COLUMN,

	COLUMN, ALTER,

	/** Columns that are computed from others, once those are what they shall be. */
	COMPUTED,

	NOT_NULL, KEY, CHECK, FOREIGN_KEY, INDEX,

	DROP_FOREIGN_KEY, DROP_CONSTRAINT, DROP_INDEX, RENAME, COMMENT, VIEW,

	/** What goes with a column or a table, explicitly, so that it comes back with it. */
	DROP_MEMBER, DROP_COLUMN, DROP_LINK, DROP_TABLE, DROP_SEQUENCE, DROP_ENUM

}
