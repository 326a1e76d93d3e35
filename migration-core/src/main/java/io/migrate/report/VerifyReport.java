package io.migrate.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the revisions themselves.
 */
public record VerifyReport(List<Finding> findings) {

	/**
	 * One fault.
	 *
	 * @param rule {@code digest}, {@code graph}, {@code downgrade}, {@code repeatable},
	 * {@code heads} or {@code reviews}
	 * @param severity {@code error}, {@code warning} or {@code info}
	 */
	public record Finding(@Nullable String revision, String rule, String severity, String text, String remedy) {

	}

}
