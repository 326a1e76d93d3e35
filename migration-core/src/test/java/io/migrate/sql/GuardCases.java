package io.migrate.sql;

import java.util.List;
import java.util.Set;

import io.migrate.operation.Guarded;

/**
 * Cases that are carried out only where they are due: those of others, guarded.
 */
final class GuardCases {

	private static final Set<String> GUARDED = Set.of("createSchema/quoted.sql", "dropSchema/plain.sql",
			"createTable/serial.sql", "createTable/empty.sql", "createTable/notValidated.sql", "dropTable/plain.sql",
			"addColumn/serial.sql", "addColumn/nullable.sql", "dropColumn/plain.sql",
			"addConstraint/foreignKeyOnline.sql", "addConstraint/check.sql", "addConstraint/uniqueOnline.sql",
			"addConstraint/primaryKeyOnline.sql", "dropConstraint/check.sql", "createIndex/plain.sql",
			"createIndex/concurrently.sql", "dropIndex/concurrently.sql", "createEnum/plain.sql", "dropEnum/plain.sql",
			"addEnumValue/between.sql", "createSequence/plain.sql", "dropSequence/plain.sql");

	private GuardCases() {
	}

	static List<DdlCase> of(List<DdlCase> cases) {
		return cases.stream()
			.filter((ddl) -> GUARDED.contains(ddl.file()))
			.map((ddl) -> new DdlCase(ddl.name() + "Guarded", ddl.since(), ddl.given(),
					List.of(new Guarded(ddl.operations().get(0)))))
			.toList();
	}

}
