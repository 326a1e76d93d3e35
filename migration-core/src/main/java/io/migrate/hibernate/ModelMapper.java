package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.migrate.error.MigrationException;
import io.migrate.hibernate.AuxiliaryMapper.TableIndex;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.Table;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.UserDefinedType;

/**
 * Maps the whole of Hibernate's metadata, in the order in which Hibernate would create
 * it.
 */
final class ModelMapper {

	private final EntityMetadata entities;

	private final PrimaryKeys keys = new PrimaryKeys();

	private final SortedSet<String> schemas = new TreeSet<>();

	private final Map<QualifiedName, Table> tables = new TreeMap<>();

	private final Map<QualifiedName, Sequence> sequences = new TreeMap<>();

	private final AuxiliaryMapper auxiliary;

	ModelMapper(EntityMetadata entities) {
		this.entities = entities;
		this.auxiliary = new AuxiliaryMapper(entities);
	}

	SchemaModel map() {
		mapAuxiliary(true);
		for (Namespace namespace : this.entities.metadata().getDatabase().getNamespaces()) {
			String schema = this.entities.schemaOf(namespace.getPhysicalName().schema());
			if (schema != null) {
				this.schemas.add(schema);
			}
			mapTypes(namespace);
			addKeys(namespace);
		}
		for (Namespace namespace : this.entities.metadata().getDatabase().getNamespaces()) {
			mapSequences(namespace);
			mapTables(namespace);
		}
		mapAuxiliary(false);
		this.auxiliary.sequences().forEach((sequence) -> this.sequences.putIfAbsent(sequence.name(), sequence));
		this.auxiliary.indexes().forEach(this::addIndex);
		return SchemaModel.of(this.schemas, named(), this.sequences.values(), this.auxiliary.enumTypes(),
				this.auxiliary.objects());
	}

	private void mapAuxiliary(boolean beforeTables) {
		for (AuxiliaryDatabaseObject object : this.entities.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
			if (object.beforeTablesOnCreation() == beforeTables) {
				this.auxiliary.map(object);
			}
		}
	}

	private void mapTypes(Namespace namespace) {
		Dialect dialect = this.entities.dialect();
		for (UserDefinedType type : namespace.getDependencyOrderedUserDefinedTypes()) {
			String[] create = dialect.getUserDefinedTypeExporter()
				.getSqlCreateStrings(type, this.entities.metadata(), this.entities.context());
			this.auxiliary.map(create[0], "");
		}
	}

	private void addKeys(Namespace namespace) {
		for (org.hibernate.mapping.Table table : namespace.getTables()) {
			if (table.isPhysicalTable() && table.hasPrimaryKey()) {
				this.keys.add(this.entities.nameOf(table), table.getPrimaryKey());
			}
		}
	}

	private void mapSequences(Namespace namespace) {
		SequenceMapper mapper = new SequenceMapper(this.entities);
		for (org.hibernate.boot.model.relational.Sequence mapped : namespace.getSequences()) {
			Sequence sequence = mapper.map(mapped);
			this.sequences.put(sequence.name(), sequence);
		}
	}

	private void mapTables(Namespace namespace) {
		TableMapper mapper = new TableMapper(this.entities, this.keys);
		Dialect dialect = this.entities.dialect();
		for (org.hibernate.mapping.Table mapped : namespace.getTables()) {
			if (mapped.isPhysicalTable() && mapped.isView()) {
				this.auxiliary.map(dialect.getTableExporter()
					.getSqlCreateStrings(mapped, this.entities.metadata(), this.entities.context())[0], "");
			}
			else if (mapped.isPhysicalTable()) {
				Table table = mapper.map(mapped);
				if (this.tables.put(table.name(), table) != null) {
					throw collision(table.name());
				}
			}
		}
	}

	private static MigrationException collision(QualifiedName name) {
		return new MigrationException("Two tables of the model are called '" + name + "'.",
				"PostgreSQL folds names and keeps 63 bytes of each, so that it cannot tell them apart.",
				"Give one of them another name in its @Table, @JoinTable or @CollectionTable.");
	}

	/**
	 * An index on what is no table of the model is nothing that a revision could make.
	 */
	private void addIndex(TableIndex added) {
		this.tables.computeIfPresent(added.table(), (name, table) -> {
			List<Index> indexes = new ArrayList<>(table.indexes());
			indexes.add(added.index());
			return table.withIndexes(indexes);
		});
	}

	private List<Table> named() {
		Collection<QualifiedName> relations = new ArrayList<>(this.sequences.keySet());
		for (Table table : this.tables.values()) {
			table.columns().forEach((column) -> {
				if (column.ownedSequence() != null) {
					relations.add(column.ownedSequence().name());
				}
			});
		}
		return new NameAssigner(relations).assign(this.tables.values());
	}

}
