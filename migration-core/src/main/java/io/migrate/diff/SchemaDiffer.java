package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.migrate.operation.Operation;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;

/**
 * What it takes to make a database what the entities say. Both models are given, the
 * expressions of both as PostgreSQL spells them; the same two models always give the same
 * operations in the same order.
 */
public final class SchemaDiffer {

	private SchemaDiffer() {
	}

	public static Difference diff(SchemaModel database, SchemaModel model, DiffOptions options) {
		ObjectFilter filter = new ObjectFilter(model, options);
		SchemaModel present = filter.present(database);
		SchemaModel wanted = ModelNames.complete(filter.wanted(database), database);
		List<PlannedOperation> plan = new ArrayList<>();
		plan.addAll(SchemaComparator.compare(database, wanted));
		plan.addAll(EnumComparator.compare(present, wanted, database));
		plan.addAll(AuxiliaryObjectComparator.compare(database, wanted));
		plan.addAll(SequenceComparator.compare(present, wanted, database));
		plan.addAll(tables(present, wanted, database, options));
		return split(OperationSorter.sort(plan), options.contract());
	}

	private static List<PlannedOperation> tables(SchemaModel present, SchemaModel wanted, SchemaModel whole,
			DiffOptions options) {
		List<TableDelta> deltas = new ArrayList<>();
		List<Table> added = new ArrayList<>();
		for (Table table : wanted.tables().values()) {
			Table there = present.table(table.name());
			if (there == null) {
				added.add(table);
			}
			else {
				deltas.add(TableDelta.of(there, table));
			}
		}
		List<Table> removed = present.tables()
			.values()
			.stream()
			.filter((table) -> wanted.table(table.name()) == null)
			.toList();
		List<TableDelta> changed = deltas.stream().filter((delta) -> !delta.isUnchanged()).toList();
		Set<QualifiedName> names = changed.stream().map(TableDelta::name).collect(Collectors.toSet());
		DiffContext context = new DiffContext(whole, wanted, options, RenameDetector.detect(changed, options.rename()),
				Upheaval.of(changed, whole, wanted, options));
		List<PlannedOperation> plan = new ArrayList<>(TableComparator.create(added, context));
		deltas.stream()
			.filter((delta) -> names.contains(delta.name()) || context.upheaval().breaksKeyOf(delta.database()))
			.forEach((delta) -> plan.addAll(TableComparator.compare(delta, context)));
		plan.addAll(TableComparator.drop(removed, context.upheaval()));
		return plan;
	}

	private static Difference split(List<PlannedOperation> sorted, ContractMode mode) {
		if (mode == ContractMode.TOGETHER) {
			return new Difference(operations(sorted, (due) -> due != Due.BRIDGE), List.of(), mode);
		}
		return new Difference(operations(sorted, (due) -> due != Due.LATER),
				operations(sorted, (due) -> due == Due.LATER), mode);
	}

	private static List<Operation> operations(List<PlannedOperation> planned, Predicate<Due> due) {
		return planned.stream().filter((it) -> due.test(it.due())).map(PlannedOperation::operation).toList();
	}

}
