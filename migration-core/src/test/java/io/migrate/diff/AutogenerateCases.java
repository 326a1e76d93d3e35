package io.migrate.diff;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All cases by the numbers of Alembic's test-suite and of its wrong outputs, for those
 * who have a server to run them on.
 */
public final class AutogenerateCases {

	private AutogenerateCases() {
	}

	public static Stream<DiffCase> all() {
		return Stream
			.<Supplier<Stream<DiffCase>>>of(AutogenerateTableCasesTests::cases, AutogenerateTableCasesTests::filters,
					AutogenerateColumnCasesTests::types, AutogenerateColumnCasesTests::defaults,
					AutogenerateColumnCasesTests::identities, AutogenerateColumnCasesTests::others,
					AutogenerateMemberCasesTests::indexes, AutogenerateMemberCasesTests::expressionIndexes,
					AutogenerateMemberCasesTests::uniques, AutogenerateMemberCasesTests::foreignKeys,
					AutogenerateMemberCasesTests::deferrables, AutogenerateMemberCasesTests::checks,
					WrongOutputsTests::cases, WrongOutputsTests::onServer)
			.flatMap(Supplier::get);
	}

}
