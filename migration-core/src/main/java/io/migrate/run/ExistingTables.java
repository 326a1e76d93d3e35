package io.migrate.run;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.history.SqlText;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropTable;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Guarded;
import io.migrate.operation.Operation;
import io.migrate.plan.PreparedStep;
import io.migrate.scan.ScannedStatement;
import io.migrate.scan.SqlScript;
import io.migrate.scan.TokenCursor;
import io.migrate.schema.QualifiedName;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds out that a database without history is not empty: a table is there that a
 * revision is about to create.
 */
final class ExistingTables {

	/** What initdb makes has smaller numbers (FirstNormalObjectId in transam.h). */
	private static final String EMPTY = "SELECT NOT EXISTS (SELECT FROM pg_class WHERE oid >= 16384) AS empty";

	private static final String EXISTING = "SELECT name FROM unnest(?::text[]) name WHERE to_regclass(name) IS NOT NULL"
			+ " ORDER BY name";

	private ExistingTables() {
	}

	/**
	 * Refuses a plan that would create one.
	 */
	static void check(Session session, List<PreparedStep> steps) {
		if (Boolean.TRUE.equals(session.query(EMPTY).get(0).get("empty"))) {
			return;
		}
		String schema = session.info().defaultSchema();
		String[] names = created(steps).stream()
			.map((name) -> SqlText.name((name.schema() != null) ? name : QualifiedName.of(schema, name.name())))
			.toArray(String[]::new);
		List<String> existing = session.query(EXISTING, (Object) names)
			.stream()
			.map((row) -> String.valueOf(row.get("name")).replace("\"", ""))
			.toList();
		if (!existing.isEmpty()) {
			throw new MigrationException("The database has tables and no history of migrations.",
					"The revisions would create " + String.join(", ", existing)
							+ ((existing.size() == 1) ? ", which is there already." : ", which are there already."),
					"If they are as the revisions make them, run `stamp REVISION` with the revision that describes "
							+ "them; to begin with the tables as they are, run `init --from-database`. "
							+ "Nothing has been run.");
		}
	}

	/** Tables whose first mention is that they are created. */
	static Set<QualifiedName> created(List<PreparedStep> steps) {
		Set<QualifiedName> created = new LinkedHashSet<>();
		Set<QualifiedName> dropped = new HashSet<>();
		for (PreparedStep step : steps) {
			for (Operation operation : step.operations()) {
				if (operation instanceof CreateTable create && !dropped.contains(create.table().name())) {
					created.add(create.table().name());
				}
				else if (dropped(operation) instanceof DropTable drop) {
					dropped.add(drop.name());
				}
				else if (operation instanceof ExecuteSql sql) {
					addCreated(sql, created);
				}
			}
		}
		return created;
	}

	private static void addCreated(ExecuteSql sql, Set<QualifiedName> created) {
		for (ScannedStatement statement : SqlScript.of(sql.sql()).statements()) {
			QualifiedName table = createdBy(statement);
			if (table != null) {
				created.add(table);
			}
		}
	}

	private static Operation dropped(Operation operation) {
		return (operation instanceof Guarded guarded && guarded.isDrop()) ? guarded.operation() : operation;
	}

	private static @Nullable QualifiedName createdBy(ScannedStatement statement) {
		TokenCursor cursor = new TokenCursor(statement);
		if (!cursor.accept("CREATE")) {
			return null;
		}
		cursor.accept("UNLOGGED");
		// IF NOT EXISTS says that a table may be there
		return (cursor.accept("TABLE") && !cursor.accept("IF")) ? cursor.name() : null;
	}

}
