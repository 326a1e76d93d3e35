package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.migrate.operation.AlterSequence;
import io.migrate.operation.CreateSequence;
import io.migrate.operation.DropSequence;
import io.migrate.schema.Column;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;

/**
 * Sequences, by name. One that a column owns counts as there when the model names it, and
 * otherwise goes with its column.
 */
final class SequenceComparator {

	private SequenceComparator() {
	}

	/**
	 * @param whole the database with what is left alone, which may use a sequence too
	 */
	static List<PlannedOperation> compare(SchemaModel database, SchemaModel model, SchemaModel whole) {
		Map<QualifiedName, Sequence> ownedThere = owned(whole);
		Map<QualifiedName, Sequence> there = new TreeMap<>(ownedThere);
		there.putAll(database.sequences());
		List<PlannedOperation> plan = otherTypes(ownedThere, owned(model));
		for (Sequence wanted : model.sequences().values()) {
			Sequence present = there.get(wanted.name());
			if (present == null) {
				plan.add(PlannedOperation.now(Stage.SEQUENCE, new CreateSequence(wanted)));
			}
			else if (!present.options().equals(wanted.options())) {
				plan.add(PlannedOperation.now(Stage.SEQUENCE,
						new AlterSequence(wanted.name(), present.options(), wanted.options())));
			}
		}
		List<QualifiedName> names = new ArrayList<>(database.sequences().keySet());
		names.removeAll(model.sequences().keySet());
		names.removeIf((name) -> isUsed(name, database, model, whole));
		for (int i = names.size() - 1; i >= 0; i--) {
			plan.add(PlannedOperation.later(Stage.DROP_SEQUENCE,
					new DropSequence(names.get(i), database.sequences().get(names.get(i)))));
		}
		return plan;
	}

	/**
	 * A serial column of another type: PostgreSQL leaves the sequence behind it as it is,
	 * which then ends before the column is full.
	 */
	private static List<PlannedOperation> otherTypes(Map<QualifiedName, Sequence> there,
			Map<QualifiedName, Sequence> wanted) {
		List<PlannedOperation> plan = new ArrayList<>();
		wanted.forEach((name, sequence) -> {
			Sequence present = there.get(name);
			if (present != null && !present.options().type().equals(sequence.options().type())) {
				plan.add(PlannedOperation.now(Stage.SEQUENCE,
						new AlterSequence(name, present.options(), typed(present.options(), sequence.options()))));
			}
		});
		return plan;
	}

	private static SequenceOptions typed(SequenceOptions present, SequenceOptions wanted) {
		return new SequenceOptions(wanted.type(), present.start(), present.increment(), wanted.min(), wanted.max(),
				present.cache(), present.cycle());
	}

	private static Map<QualifiedName, Sequence> owned(SchemaModel whole) {
		Map<QualifiedName, Sequence> owned = new TreeMap<>();
		whole.tables().values().forEach((table) -> table.columns().forEach((column) -> {
			Sequence sequence = column.ownedSequence();
			if (sequence != null) {
				owned.put(sequence.name(), sequence);
			}
		}));
		return owned;
	}

	/** By a default of the model, or of a table that is left alone. */
	private static boolean isUsed(QualifiedName name, SchemaModel database, SchemaModel model, SchemaModel whole) {
		boolean wanted = model.tables()
			.values()
			.stream()
			.flatMap((it) -> it.columns().stream())
			.anyMatch((column) -> uses(column, name));
		return wanted || whole.tables()
			.values()
			.stream()
			.filter((table) -> database.table(table.name()) == null)
			.flatMap((table) -> table.columns().stream())
			.anyMatch((column) -> uses(column, name));
	}

	private static boolean uses(Column column, QualifiedName name) {
		String value = column.defaultValue();
		return value != null && value.contains("nextval(") && value.contains(name.name());
	}

}
