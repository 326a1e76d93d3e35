package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.migrate.schema.Column;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;

/**
 * A model as sorted lines without what two equal schemas may differ in: names of
 * constraints and indexes, the order of columns, NOT NULL said or implied.
 */
final class CanonicalModel {

	private CanonicalModel() {
	}

	static List<String> of(SchemaModel model) {
		List<String> lines = new ArrayList<>(model.schemas());
		model.sequences().values().forEach((it) -> lines.add(it.toString()));
		model.enumTypes().values().forEach((it) -> lines.add(it.toString()));
		model.tables().values().forEach((table) -> lines.addAll(of(table)));
		return lines;
	}

	private static Stream<String> members(Table table) {
		return Stream
			.of(table.columns().stream().map((it) -> it.withNullable(isNullable(table, it)).toString()),
					table.constraints().stream().map((it) -> it.withName(null).toString()),
					table.indexes().stream().map((it) -> it.withName(null).toString()))
			.flatMap((it) -> it);
	}

	static boolean isNullable(Table table, Column column) {
		return column.nullable() && column.identity() == null && !TableDelta.isInKey(table, column.name());
	}

	private static List<String> of(Table table) {
		List<String> lines = new ArrayList<>(List.of("table " + table.name() + " " + table.comment()));
		new TreeSet<>(members(table).toList()).forEach((it) -> lines.add(table.name() + ": " + it));
		return lines;
	}

}
