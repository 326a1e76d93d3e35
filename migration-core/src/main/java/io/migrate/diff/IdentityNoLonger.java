package io.migrate.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;

/**
 * A column that no longer counts by itself while the entities draw from a sequence: that
 * must go on behind the rows. Which sequence it is the entities tell by its name only.
 */
final class IdentityNoLonger {

	/** What {@code setval} takes. */
	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");

	private IdentityNoLonger() {
	}

	static List<PlannedOperation> behind(ColumnPair pair, SchemaModel model) {
		if (pair.database().identity() == null || pair.model().identity() != null || pair.model().defaultValue() != null
				|| model.sequences().isEmpty() || !NUMBERS.contains(pair.model().type().name())) {
			return List.of();
		}
		Operation operation = model.sequences()
			.values()
			.stream()
			.filter((sequence) -> isNamedAfter(pair, sequence))
			.findFirst()
			.<Operation>map((sequence) -> new ExecuteSql(goOn(sequence, pair), ""))
			.orElseGet(() -> new Review(
					"'" + pair.path() + "' no longer counts by itself, and no sequence is named "
							+ "after it: does the one that its values come from now go on above those of the rows "
							+ "(SELECT setval('its name', max(" + SqlText.identifier(pair.name())
							+ ") + its increment, false) " + "FROM " + SqlText.name(pair.tableName()) + ")?",
					pair.tableName()));
		return List.of(PlannedOperation.now(Stage.ALTER, operation));
	}

	/** As Hibernate names it, or as PostgreSQL does that of a serial column. */
	private static boolean isNamedAfter(ColumnPair pair, Sequence sequence) {
		String table = pair.tableName().name();
		return Stream.of(table + "_seq", table + "_" + pair.name() + "_seq")
			.anyMatch((name) -> pair.tableName().sibling(name).toString().equalsIgnoreCase(sequence.name().toString()));
	}

	/**
	 * Hibernate takes a value for the last of a block of ids as long as the increment:
	 * the whole block lies behind the rows then.
	 */
	private static String goOn(Sequence sequence, ColumnPair pair) {
		SequenceOptions options = sequence.options();
		boolean up = options.increment() > 0;
		String last = (up ? "max(" : "min(") + SqlText.identifier(pair.name()) + ")";
		String name = SqlText.name(sequence.name());
		return "SELECT setval(" + SqlText.literal(name) + ", " + (up ? "greatest(" : "least(") + last
				+ ", (SELECT last_value FROM " + name + "))" + (up ? " + " : " - ") + Math.abs(options.increment())
				+ ", false) FROM " + SqlText.name(pair.tableName()) + " HAVING " + last + (up ? " >= " : " <= ")
				+ options.start();
	}

}
