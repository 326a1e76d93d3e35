package io.migrate.boot.actuate;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.migrate.report.OperationView;
import io.migrate.report.ShowReport;
import io.migrate.script.Phase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What {@code /actuator/migrations/{revision}} answers.
 */
@JsonInclude
public record RevisionDescriptor(String id, List<String> parents, List<String> labels, List<String> dependsOn,
		Phase phase, String message, @Nullable Instant created, @Nullable String file, List<OperationView> upgrade,
		List<OperationView> downgrade, List<String> sql, List<String> reviews) implements OperationResponseBody {

	static RevisionDescriptor of(ShowReport report) {
		return new RevisionDescriptor(report.id(), report.parents(), report.labels(), report.dependsOn(),
				report.phase(), report.message(), report.created(), report.file(), report.upgrade(), report.downgrade(),
				report.sql(), report.reviews());
	}

}
