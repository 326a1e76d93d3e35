package io.migrate;

/**
 * What this engine is called, in the history and to people.
 */
public final class Tool {

	private Tool() {
	}

	static String name() {
		return "migrate " + version();
	}

	/** Its version, from the manifest; where it has not been packaged, that. */
	public static String version() {
		String version = Tool.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "development";
	}

}
