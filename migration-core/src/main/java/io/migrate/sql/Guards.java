package io.migrate.sql;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Lets statements do nothing where they are done already: by the grammar's
 * {@code IF [NOT] EXISTS} where it has that, else in a block that asks the catalog.
 */
final class Guards {

	static final String IF_EXISTS = "IF EXISTS";

	static final String IF_NOT_EXISTS = "IF NOT EXISTS";

	private Guards() {
	}

	/**
	 * The statements of one operation. Several in one transaction are one object with
	 * what belongs to it, and done together or not at all.
	 */
	static List<Draft> of(List<Draft> drafts) {
		boolean together = drafts.size() > 1
				&& drafts.stream().allMatch((draft) -> draft.conduct() == Conduct.TRANSACTIONAL);
		return together ? List.of(block(drafts)) : drafts.stream().map(Guards::of).toList();
	}

	/** A table that is created without schema goes into the first of the search path. */
	static String relation(QualifiedName name) {
		return "to_regclass(" + created(name) + ") IS NULL";
	}

	static String type(QualifiedName name) {
		return "to_regtype(" + created(name) + ") IS NULL";
	}

	static String column(QualifiedName table, String name) {
		return "NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = " + regclass(table) + " AND attname = "
				+ Literals.string(name) + " AND NOT attisdropped)";
	}

	static String constraint(QualifiedName table, String name) {
		return "NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = " + regclass(table) + " AND conname = "
				+ Literals.string(name) + ")";
	}

	private static String regclass(QualifiedName table) {
		return "to_regclass(" + Literals.string(Identifiers.name(table)) + ")";
	}

	private static String created(QualifiedName name) {
		String literal = Literals.string(Identifiers.name(name));
		return (name.schema() != null) ? literal : "quote_ident(current_schema()) || '.' || " + literal;
	}

	private static Draft of(Draft draft) {
		Draft.Guard guard = draft.guard();
		if (guard == null) {
			return draft;
		}
		return (guard.sql() != null) ? draft.replaced(guard.sql())
				: draft.replaced(block(Objects.requireNonNull(guard.missing()), List.of(draft)));
	}

	private static Draft block(List<Draft> drafts) {
		String missing = drafts.stream()
			.map(Draft::guard)
			.map((guard) -> (guard != null) ? guard.missing() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		return Draft.of(block(missing, drafts))
			.locking(strongest(drafts))
			.with(drafts.stream().flatMap((draft) -> draft.hazards().stream()).toList());
	}

	private static @Nullable LockMode strongest(List<Draft> drafts) {
		return drafts.stream().map(Draft::lock).filter(Objects::nonNull).max(LockMode::compareTo).orElse(null);
	}

	private static String block(String missing, List<Draft> drafts) {
		String statements = drafts.stream().map((draft) -> draft.sql() + ";\n").collect(Collectors.joining("\t\t"));
		return DoBlock.of("", DoBlock.when(missing, statements));
	}

}
