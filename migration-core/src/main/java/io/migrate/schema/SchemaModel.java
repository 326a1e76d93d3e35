package io.migrate.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The schema of one database, or what the entities want it to be. Objects of the default
 * schema have no schema in their names, so that a model fits wherever {@code search_path}
 * points.
 *
 * @param schemas the schemas other than the default one that are there, or are wanted
 * @param auxiliaryObjects what neither side describes in full
 */
public record SchemaModel(SortedSet<String> schemas, SortedMap<QualifiedName, Table> tables,
		SortedMap<QualifiedName, Sequence> sequences, SortedMap<QualifiedName, EnumType> enumTypes,
		List<AuxiliaryObject> auxiliaryObjects) {

	public static final SchemaModel EMPTY = of(List.of(), List.of(), List.of(), List.of(), List.of());

	public SchemaModel {
		schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
		tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
		sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
		enumTypes = Collections.unmodifiableSortedMap(new TreeMap<>(enumTypes));
		auxiliaryObjects = List.copyOf(auxiliaryObjects);
	}

	public static SchemaModel of(Collection<String> schemas, Collection<Table> tables, Collection<Sequence> sequences,
			Collection<EnumType> enumTypes, Collection<AuxiliaryObject> auxiliaryObjects) {
		return new SchemaModel(new TreeSet<>(schemas), byName(tables, Table::name), byName(sequences, Sequence::name),
				byName(enumTypes, EnumType::name), List.copyOf(auxiliaryObjects));
	}

	public static SchemaModel ofTables(Table... tables) {
		return of(List.of(), List.of(tables), List.of(), List.of(), List.of());
	}

	public @Nullable Table table(QualifiedName name) {
		return this.tables.get(name);
	}

	/**
	 * The same model as seen where {@code defaultSchema} is the default.
	 */
	public SchemaModel relativeTo(String defaultSchema) {
		return new DefaultSchema(defaultSchema).relative(this);
	}

	public SchemaModel withTables(Collection<Table> value) {
		return of(this.schemas, value, this.sequences.values(), this.enumTypes.values(), this.auxiliaryObjects);
	}

	private static <T> SortedMap<QualifiedName, T> byName(Collection<T> values, Function<T, QualifiedName> name) {
		SortedMap<QualifiedName, T> map = new TreeMap<>();
		for (T value : values) {
			if (map.put(name.apply(value), value) != null) {
				throw new IllegalArgumentException("two objects are called '" + name.apply(value) + "'");
			}
		}
		return map;
	}

}
