package io.migrate.sql;

import java.util.Set;
import java.util.TreeSet;

import io.migrate.operation.CreateTable;
import io.migrate.operation.DropTable;
import io.migrate.operation.Guarded;
import io.migrate.operation.Operation;
import io.migrate.operation.RenameTable;
import io.migrate.schema.QualifiedName;

/**
 * The tables that the operations before have created: nobody else uses them yet, so that
 * everything on them is done plainly.
 */
record NewTables(Set<QualifiedName> names) {

	static final NewTables NONE = new NewTables(Set.of());

	NewTables {
		names = Set.copyOf(names);
	}

	boolean contains(QualifiedName table) {
		return this.names.contains(table);
	}

	/**
	 * The same after one more operation.
	 */
	NewTables after(Operation operation) {
		Set<QualifiedName> next = new TreeSet<>(this.names);
		if (operation instanceof Guarded guarded) {
			// a table that is created only where it is missing may be one that others use
			return guarded.isDrop() ? after(guarded.operation()) : this;
		}
		if (operation instanceof CreateTable create) {
			next.add(create.table().name());
		}
		else if (operation instanceof DropTable drop) {
			next.remove(drop.name());
		}
		else if (operation instanceof RenameTable rename && next.remove(rename.name())) {
			next.add(rename.name().sibling(rename.newName()));
		}
		return new NewTables(next);
	}

}
