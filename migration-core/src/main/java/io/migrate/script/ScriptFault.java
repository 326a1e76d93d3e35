package io.migrate.script;

/**
 * Something wrong with one revision's class or file.
 *
 * @param place the class or file, with the line where that is known
 * @param text what is wrong and what to do, in a sentence or two
 */
public record ScriptFault(String place, String text) {

	static ScriptFault of(String file, int line, String text) {
		return new ScriptFault(file + ":" + line, text);
	}

	@Override
	public String toString() {
		return this.place + ": " + this.text;
	}

}
