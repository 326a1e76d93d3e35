package io.migrate.squash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AddConstraint;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropColumn;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.DropIndex;
import io.migrate.operation.DropTable;
import io.migrate.operation.Operation;
import io.migrate.operation.SetComment;
import io.migrate.operation.ValidateConstraint;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;

/**
 * Fewer operations that lead to the same schema and lose nothing that the longer ones
 * keep. Whatever is not proven stays as it is.
 */
public final class ShorterOperations {

	/** What goes with its table, so that its going needs no operation of its own. */
	private static final Set<Class<? extends Operation>> GONE_WITH_TABLE = Set.of(AddColumn.class, DropColumn.class,
			AlterColumn.class, AddConstraint.class, DropConstraint.class, ValidateConstraint.class, CreateIndex.class,
			DropIndex.class, SetComment.class);

	private final List<Operation> kept = new ArrayList<>();

	private ShorterOperations() {
	}

	/**
	 * The same, shorter.
	 */
	public static List<Operation> of(List<Operation> operations) {
		ShorterOperations shorter = new ShorterOperations();
		operations.forEach(shorter::take);
		return List.copyOf(shorter.kept);
	}

	private void take(Operation operation) {
		QualifiedName object = operation.object().object();
		boolean drop = operation instanceof DropTable;
		if (object != null && (drop ? dropTable(object) : (cancel(operation, object) || fold(operation, object)))) {
			return;
		}
		if (object != null && drop) {
			takeAlong(object);
		}
		this.kept.add(operation);
	}

	/** A table that came and went was never there. */
	private boolean dropTable(QualifiedName table) {
		int at = created(table);
		if (at < 0) {
			return false;
		}
		Stretch between = between(at);
		Stretch beside = between.beside(table);
		boolean own = between.on(table)
			.operations()
			.stream()
			.map(Operation::getClass)
			.allMatch(GONE_WITH_TABLE::contains);
		if (!own || !beside.onlyAdds() || !beside.spares(table)) {
			return false;
		}
		this.kept.subList(at, this.kept.size()).clear();
		this.kept.addAll(beside.operations());
		return true;
	}

	private void takeAlong(QualifiedName table) {
		int last = this.kept.size() - 1;
		while (last >= 0 && Stretch.isOn(this.kept.get(last), table)
				&& GONE_WITH_TABLE.contains(this.kept.get(last).getClass())) {
			this.kept.remove(last--);
		}
	}

	/** A column, constraint or index that came and went. */
	private boolean cancel(Operation operation, QualifiedName table) {
		for (int at = this.kept.size() - 1; at >= 0; at--) {
			if (isPair(this.kept.get(at), operation)) {
				Stretch between = between(at);
				if (between.onlyAdds() && between.spares(table)) {
					this.kept.remove(at);
					return true;
				}
				return false;
			}
		}
		return false;
	}

	private static boolean isPair(Operation first, Operation second) {
		if (!first.object().equals(second.object())) {
			return false;
		}
		boolean column = first instanceof AddColumn && second instanceof DropColumn;
		boolean index = first instanceof CreateIndex && second instanceof DropIndex;
		// a primary key leaves NOT NULL behind
		boolean constraint = first instanceof AddConstraint add && !(add.constraint() instanceof PrimaryKey)
				&& second instanceof DropConstraint;
		return column || index || constraint;
	}

	private boolean fold(Operation operation, QualifiedName table) {
		int at = created(table);
		CreateTable both = (at < 0) ? null : NewTableFold.fold((CreateTable) this.kept.get(at), between(at), operation);
		if (both != null) {
			this.kept.set(at, both);
		}
		return both != null;
	}

	private int created(QualifiedName table) {
		int at = this.kept.size() - 1;
		while (at >= 0 && !(this.kept.get(at) instanceof CreateTable create && create.table().name().equals(table))) {
			at--;
		}
		return at;
	}

	private Stretch between(int at) {
		return new Stretch(this.kept.subList(at + 1, this.kept.size()));
	}

}
