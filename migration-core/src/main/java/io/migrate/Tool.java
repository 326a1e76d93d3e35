package io.migrate;

/**
 * What the history calls this engine.
 */
final class Tool {

	private Tool() {
	}

	static String name() {
		String version = MigrationEngine.class.getPackage().getImplementationVersion();
		return "migrate " + ((version != null) ? version : "development");
	}

}
