package io.migrate.boot.cli;

import io.migrate.Tool;
import picocli.CommandLine.IVersionProvider;

/**
 * The line that {@code --version} answers.
 */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Alembic for Spring Boot " + Tool.version() };
	}

}
