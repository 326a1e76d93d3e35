package io.migrate.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.migrate.operation.CreateTable;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.schema.QualifiedName;

/**
 * What a revision is called whose author gave no message.
 */
public final class MessageFromOperations {

	private static final int NAMED = 2;

	private static final int LENGTH = 100;

	private MessageFromOperations() {
	}

	/** {@code create table user_preference and 3 more changes}. */
	public static String of(List<Operation> operations) {
		Set<QualifiedName> created = new LinkedHashSet<>();
		Set<String> changes = new LinkedHashSet<>();
		for (Operation operation : operations) {
			if (operation instanceof CreateTable create) {
				created.add(create.table().name());
			}
			boolean part = !(operation instanceof CreateTable) && created.contains(operation.object().object());
			if (!part && !(operation instanceof Review)) {
				changes.add(phrase(operation));
			}
		}
		if (changes.isEmpty()) {
			return "empty revision";
		}
		String named = String.join(", ", changes.stream().limit(NAMED).toList());
		String shortened = (named.length() <= LENGTH) ? named : named.substring(0, LENGTH) + "…";
		int more = changes.size() - NAMED;
		return (more <= 0) ? shortened : shortened + " and " + more + ((more == 1) ? " more change" : " more changes");
	}

	/** {@code add column users.phone}. */
	private static String phrase(Operation operation) {
		String verb = operation.kind().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return (verb + " " + operation.object()).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
	}

}
