package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps indexes, with all that {@code @Index(options)} can say.
 */
final class IndexMapper {

	private static final Logger log = LoggerFactory.getLogger(IndexMapper.class);

	private final EntityMetadata entities;

	IndexMapper(EntityMetadata entities) {
		this.entities = entities;
	}

	List<Index> map(Table table) {
		List<Index> indexes = new ArrayList<>();
		Set<String> columns = Set.copyOf(ColumnMapper.names(table.getColumns()));
		for (org.hibernate.mapping.Index mapped : table.getIndexes().values()) {
			Index index = IndexClauses.readOptions(Index
				.of(this.entities.wantedName(mapped.getName()),
						parts(mapped.getSelectables(), mapped.getSelectableOrderMap()))
				.withUnique(mapped.isUnique()), mapped.getOptions());
			addKnown(indexes, index, columns, table);
		}
		for (UniqueKey key : table.getUniqueKeys().values()) {
			if (!UniqueMapper.isConstraint(key)) {
				indexes.add(IndexClauses.readOptions(Index
					.of(this.entities.wantedName(key.getName()), parts(key.getColumns(), key.getColumnOrderMap()))
					.withUnique(true), key.getOptions()));
			}
		}
		return indexes;
	}

	/** As with Hibernate's own DDL: the index cannot be made, the table can. */
	private static void addKnown(List<Index> indexes, Index index, Set<String> columns, Table table) {
		List<String> unknown = index.parts()
			.stream()
			.map(IndexPart::column)
			.filter((column) -> column != null && !columns.contains(column))
			.collect(Collectors.toList());
		if (unknown.isEmpty()) {
			indexes.add(index);
		}
		else {
			log.warn("Index '{}' of table '{}' is left out: the table has no column {}. Correct the columnList "
					+ "of the @Index.", index.name(), table.getName(), unknown);
		}
	}

	private List<IndexPart> parts(List<? extends Selectable> selectables, Map<? extends Selectable, String> orders) {
		List<IndexPart> parts = new ArrayList<>();
		for (Selectable selectable : selectables) {
			IndexPart part = (selectable instanceof Column column) ? IndexPart.column(StoredName.of(column))
					: IndexClauses.part(selectable.getText(this.entities.dialect()));
			parts.add("desc".equalsIgnoreCase(orders.get(selectable)) ? part.desc() : part);
		}
		return parts;
	}

}
