package io.migrate.catalog;

/**
 * Where an expression stands.
 */
enum ExpressionKind {

	DEFAULT("default of column"), GENERATED("expression of column"), CHECK("check"), INDEX_KEY("index expression"),
	PREDICATE("index predicate");

	private final String words;

	ExpressionKind(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
