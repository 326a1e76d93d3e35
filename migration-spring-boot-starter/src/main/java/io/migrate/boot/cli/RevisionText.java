package io.migrate.boot.cli;

import java.util.List;

import io.migrate.report.OperationView;
import io.migrate.report.RevisionReport;
import org.jspecify.annotations.Nullable;

/**
 * What was written and why, in words.
 */
public final class RevisionText {

	private RevisionText() {
	}

	public static String of(RevisionReport report) {
		StringBuilder text = new StringBuilder();
		if (report.file() == null) {
			text.append("Nothing to write: the database has all that the entities ask for.");
		}
		else {
			text.append("Wrote ").append(report.file());
			list(text, null, report.operations());
		}
		list(text, "Deferred until the release before is gone; --contract, or -Dmigrate.contract, writes it:",
				report.deferred());
		if (!report.reviews().isEmpty()) {
			text.append("\nTo decide before it can run:");
			report.reviews().forEach((review) -> text.append("\n  ? ").append(review));
		}
		return text.toString();
	}

	static void list(StringBuilder text, @Nullable String title, List<OperationView> operations) {
		if (!operations.isEmpty()) {
			if (title != null) {
				text.append('\n').append(title);
			}
			operations.forEach((operation) -> text.append("\n  ").append(operation.summary()));
		}
	}

}
