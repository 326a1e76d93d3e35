package io.migrate.boot.cli;

import picocli.CommandLine.Help.Ansi.Style;

/**
 * The colours of an answer, which only a terminal gets.
 */
enum Palette {

	PLAIN, COLOURED;

	String id(String text) {
		return colour(Style.fg_yellow, text);
	}

	String label(String text) {
		return colour(Style.fg_cyan, text);
	}

	/** What a reader looks for: where the database is. */
	String here(String text) {
		return colour(Style.fg_green, text);
	}

	private String colour(Style style, String text) {
		return switch (this) {
			case PLAIN -> text;
			case COLOURED -> style.on() + text + style.off();
		};
	}

}
