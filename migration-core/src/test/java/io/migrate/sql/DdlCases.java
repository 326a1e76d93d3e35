package io.migrate.sql;

import java.util.List;
import java.util.stream.Stream;

/**
 * All cases.
 */
final class DdlCases {

	private DdlCases() {
	}

	static List<DdlCase> all() {
		List<DdlCase> plain = Stream
			.of(TableCases.all(), ColumnCases.all(), ColumnCases.goneOrRenamed(), AlterColumnCases.all(),
					AlterColumnCases.counted(), ConstraintCases.all(), IndexCases.all(), TypeCases.all(),
					TypeCases.sequences(), RowCases.all(), OtherCases.all())
			.flatMap(List::stream)
			.toList();
		return Stream.concat(plain.stream(), GuardCases.of(plain).stream()).toList();
	}

}
