package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.migrate.operation.Backfill;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;

/**
 * What was changed in a database by hand: the operations that would bring back what the
 * revisions made of it. Left alone is what the differ leaves alone, and partitions, which
 * come and go with the data. A view, a function or another object that is known by its
 * name only counts where it is gone; one that only the database has is somebody else's,
 * unless it acts on a table of the revisions.
 */
public final class Drift {

	private static final Set<String> ACTING_ON_TABLES = Set.of("TRIGGER", "RULE", "POLICY");

	private Drift() {
	}

	/**
	 * Compares two models that were read from the same database.
	 * @param made what the revisions made of it
	 * @param found what it is now
	 * @param schemas the schemas other than the default one that are the revisions' own
	 * @param options what the user leaves out, and the server's version
	 */
	public static List<Operation> between(SchemaModel made, SchemaModel found, Set<String> schemas,
			DiffOptions options) {
		SchemaModel wanted = creatable(within(made, schemas));
		SchemaModel there = within(found, schemas);
		DiffOptions plain = options.withContract(ContractMode.TOGETHER)
			.withRename(RenameMode.NONE)
			.withValues(Map.of());
		List<Operation> operations = new ArrayList<>();
		SchemaDiffer.diff(there, wanted, plain)
			.operations()
			.stream()
			.filter((operation) -> !(operation instanceof Review) && !(operation instanceof Backfill))
			.forEach(operations::add);
		typesMadeAnew(there, wanted).forEach((type) -> operations.add(new ExecuteSql(type.create(), null)));
		there.auxiliaryObjects()
			.stream()
			.filter((object) -> ACTING_ON_TABLES.contains(object.kind())
					&& wanted.auxiliaryObjects().stream().noneMatch(object::sameObjectAs)
					&& isOnTableOf(new ObjectFilter(wanted, plain).wanted(there), object))
			.forEach((object) -> operations
				.add(new ExecuteSql("DROP " + object.kind() + " " + object.identity(), null)));
		return operations;
	}

	private static Stream<AuxiliaryObject> typesMadeAnew(SchemaModel there, SchemaModel wanted) {
		return wanted.auxiliaryObjects()
			.stream()
			.filter((type) -> there.auxiliaryObjects()
				.stream()
				.anyMatch((object) -> object.sameObjectAs(type) && CompositeTypes.isAnother(object, type)));
	}

	/** Without partitions; and with a name for what nobody can say how it was made. */
	private static SchemaModel creatable(SchemaModel model) {
		return SchemaModel.of(model.schemas(),
				model.tables().values().stream().filter((table) -> !table.traits().child()).toList(),
				model.sequences().values(), model.enumTypes().values(),
				model.auxiliaryObjects()
					.stream()
					.map((object) -> !object.create().isEmpty() ? object
							: new AuxiliaryObject(object.kind(), object.identity(),
									"CREATE " + object.kind() + " " + object.identity(), ""))
					.toList());
	}

	private static boolean isOnTableOf(SchemaModel model, AuxiliaryObject object) {
		String place = plain(object.identity());
		return model.tables().keySet().stream().anyMatch((table) -> place.endsWith(" ON " + table));
	}

	private static SchemaModel within(SchemaModel model, Set<String> schemas) {
		Predicate<QualifiedName> own = (name) -> name.schema() == null || schemas.contains(name.schema());
		List<String> others = model.schemas().stream().filter((schema) -> !schemas.contains(schema)).toList();
		return SchemaModel.of(model.schemas().stream().filter(schemas::contains).toList(),
				model.tables().values().stream().filter((table) -> own.test(table.name())).toList(),
				model.sequences().values().stream().filter((sequence) -> own.test(sequence.name())).toList(),
				model.enumTypes().values().stream().filter((type) -> own.test(type.name())).toList(),
				model.auxiliaryObjects().stream().filter((object) -> !isIn(others, plain(object.identity()))).toList());
	}

	private static boolean isIn(List<String> schemas, String identity) {
		return schemas.stream()
			.anyMatch((schema) -> identity.startsWith(schema + ".") || identity.contains(" ON " + schema + "."));
	}

	/** An identity without its quotes. */
	static String plain(String identity) {
		return identity.replace("\"\"", "\0").replace("\"", "").replace('\0', '"');
	}

}
