package io.migrate.diff;

import java.util.List;

import io.migrate.operation.ColumnChange;
import io.migrate.schema.Column;
import io.migrate.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a column is after changes, which must be of what it was.
 */
final class ColumnAfter {

	private ColumnAfter() {
	}

	static Column apply(Table table, Column column, List<ColumnChange> changes) {
		Column current = column;
		boolean recast = changes.stream()
			.anyMatch((it) -> it instanceof ColumnChange.SetType type && type.using() != null);
		assertThat(recast && column.defaultValue() != null
				&& changes.stream().noneMatch(ColumnChange.SetDefault.class::isInstance))
			.as("a default that cannot be cast")
			.isFalse();
		for (ColumnChange change : changes) {
			current = apply(table, current, change);
		}
		return current;
	}

	private static Column apply(Table table, Column column, ColumnChange change) {
		if (change instanceof ColumnChange.SetType type) {
			assertThat(type.from()).isEqualTo(column.type());
			return column.withType(type.to()).withIdentity(IdentityComparator.following(column, type.to()));
		}
		if (change instanceof ColumnChange.SetNullable nullable) {
			assertThat(nullable.nullable() && TableDelta.isInKey(table, column.name())).isFalse();
			return column.withNullable(nullable.nullable());
		}
		if (change instanceof ColumnChange.SetDefault value) {
			assertThat(value.from()).isEqualTo(column.defaultValue());
			return column.withDefault(value.to());
		}
		if (change instanceof ColumnChange.SetIdentity identity) {
			assertThat(column.nullable()).isFalse();
			return column.withIdentity(identity.to());
		}
		if (change instanceof ColumnChange.SetColumnComment comment) {
			assertThat(comment.from()).isEqualTo(column.comment());
			return column.withComment(comment.to());
		}
		throw new IllegalStateException("not played here: " + change);
	}

}
