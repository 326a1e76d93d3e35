package io.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.migrate.operation.AddConstraint;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.ColumnChange.SetNullable;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropColumn;
import io.migrate.operation.DropIndex;
import io.migrate.operation.DropTable;
import io.migrate.operation.Operation;
import io.migrate.schema.Column;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What takes operations back: the inverse of each, in the opposite order, without what a
 * later drop takes along anyway.
 */
public final class Reversal {

	private Reversal() {
	}

	/**
	 * @throws io.migrate.operation.IrreversibleException if one of them cannot be taken
	 * back
	 */
	public static List<Operation> of(List<Operation> operations) {
		List<Operation> back = new ArrayList<>();
		for (int i = operations.size() - 1; i >= 0; i--) {
			back.addAll(operations.get(i).inverse());
		}
		return folded(plainOnNewTables(back));
	}

	/** Nobody writes yet to a table that has only just come. */
	private static List<Operation> plainOnNewTables(List<Operation> operations) {
		Set<QualifiedName> created = new HashSet<>();
		List<Operation> plain = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof CreateTable create) {
				created.add(create.table().name());
			}
			plain.add(plain(operation, created));
		}
		return plain;
	}

	private static Operation plain(Operation operation, Set<QualifiedName> created) {
		if (operation instanceof CreateIndex create && created.contains(create.table())) {
			return new CreateIndex(create.table(), create.index(), false);
		}
		if (operation instanceof AddConstraint add && created.contains(add.table())) {
			return new AddConstraint(add.table(), add.constraint(), false);
		}
		return operation;
	}

	/**
	 * The index of a table that goes, and NOT NULL of a column that goes, need no
	 * operation of their own; the drop carries them.
	 */
	private static List<Operation> folded(List<Operation> operations) {
		List<Operation> all = new ArrayList<>(operations);
		for (int i = 0; i < all.size(); i++) {
			for (int j = i + 1; j < all.size(); j++) {
				Operation both = fold(all.get(i), all.get(j));
				if (both != null) {
					all.set(j, both);
					all.remove(i);
					i--;
					break;
				}
			}
		}
		return List.copyOf(all);
	}

	private static @Nullable Operation fold(Operation first, Operation drop) {
		if (first instanceof DropIndex index && drop instanceof DropTable table && table.name().equals(index.table())
				&& index.content() != null && table.content() != null) {
			List<Index> indexes = new ArrayList<>(List.of(index.content().withName(index.name())));
			indexes.addAll(table.content().indexes());
			Table content = table.content().withIndexes(indexes);
			return new DropTable(table.name(), content);
		}
		boolean nullable = first instanceof AlterColumn alter && alter.changes().equals(List.of(new SetNullable(true)));
		if (nullable && drop instanceof DropColumn column && column.content() != null
				&& first.object().equals(drop.object())) {
			Column content = column.content().withNullable(false);
			return new DropColumn(column.table(), column.name(), content);
		}
		return null;
	}

}
