package io.migrate.source;

/**
 * A word, a literal or a sign of Java source.
 *
 * @param text as the compiler sees it: Unicode escapes are characters
 * @param start where it begins in the source
 * @param end where what follows it begins
 */
record JavaToken(Kind kind, String text, int start, int end) {

	/** Whether it is this sign or this word. */
	boolean is(String sign) {
		return this.kind != Kind.STRING && this.text.equals(sign);
	}

	/**
	 * What a string or a text block stands for.
	 */
	String value() {
		if (this.text.startsWith("\"\"\"")) {
			String content = this.text.substring(3, this.text.length() - 3);
			return content.substring(content.indexOf('\n') + 1).stripIndent().translateEscapes();
		}
		return this.text.substring(1, this.text.length() - 1).translateEscapes();
	}

	/**
	 * What it can be.
	 */
	enum Kind {

		WORD, STRING, SIGN

	}

}
