package io.migrate.report;

import java.time.Instant;
import java.util.List;

import io.migrate.script.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A revision with all that it does.
 *
 * @param downgrade empty where it is irreversible
 * @param sql the statements of the upgrade
 * @param reviews the questions it still holds
 */
public record ShowReport(String id, List<String> parents, List<String> labels, List<String> dependsOn, Phase phase,
		String message, @Nullable Instant created, @Nullable String file, List<OperationView> upgrade,
		List<OperationView> downgrade, List<String> sql, List<String> reviews) {

}
