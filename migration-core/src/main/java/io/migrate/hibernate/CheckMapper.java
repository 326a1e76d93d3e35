package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import io.migrate.hibernate.ddl.StoredName;
import io.migrate.schema.Check;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/**
 * Maps checks, with the expressions that Hibernate's own DDL would have.
 */
final class CheckMapper {

	/** What follows the column where Hibernate writes a check itself. */
	private static final Pattern GENERATED = Pattern.compile("^([<>]=-?\\d| in \\(| between )");

	private final EntityMetadata entities;

	private final AggregateChecks aggregates;

	CheckMapper(EntityMetadata entities) {
		this.entities = entities;
		this.aggregates = new AggregateChecks(entities.dialect());
	}

	List<Check> map(Table table) {
		List<Check> checks = new ArrayList<>();
		for (Column column : table.getColumns()) {
			addChecks(column, checks);
		}
		for (CheckConstraint check : table.getChecks()) {
			checks.add(named(check));
		}
		for (Column column : table.getColumns()) {
			if (column instanceof AggregateColumn aggregate) {
				this.aggregates.addTo(checks, aggregate);
			}
		}
		return checks;
	}

	/** Hibernate makes one check of all that have no name. */
	private void addChecks(Column column, List<Check> checks) {
		List<String> anonymous = new ArrayList<>();
		for (CheckConstraint check : ordered(column)) {
			if (check.isNamed()) {
				checks.add(named(check));
			}
			else {
				anonymous.add(quoted(check.getConstraint(), column));
			}
		}
		if (anonymous.size() == 1) {
			checks.add(Check.of(null, anonymous.get(0)));
		}
		else if (!anonymous.isEmpty()) {
			checks.add(Check.of(null, "(" + String.join(") and (", anonymous) + ")"));
		}
	}

	private List<CheckConstraint> ordered(Column column) {
		List<CheckConstraint> checks = new ArrayList<>(column.getCheckConstraints());
		checks.subList(this.entities.declaredChecks(column), checks.size())
			.sort(Comparator.comparing(CheckConstraint::getConstraint));
		return checks;
	}

	/**
	 * What Hibernate makes of an enum or {@code @Min} begins with the column, of which it
	 * does not know that it is a key word.
	 */
	private static String quoted(String constraint, Column column) {
		String name = column.getName();
		boolean generated = constraint.startsWith(name)
				&& GENERATED.matcher(constraint.substring(name.length())).find();
		return (generated && !column.isQuoted())
				? StoredName.quoted(ColumnMapper.name(column)) + constraint.substring(name.length()) : constraint;
	}

	private static Check named(CheckConstraint check) {
		String name = check.getName();
		return Check.of((name == null || name.isBlank()) ? null : StoredName.ofSql(name), check.getConstraint());
	}

	/**
	 * Asks Hibernate's exporter for the check that guards the parts of a JSON column.
	 */
	private static final class AggregateChecks extends StandardTableExporter {

		private static final String START = ", check (";

		AggregateChecks(Dialect dialect) {
			super(dialect);
		}

		void addTo(List<Check> checks, AggregateColumn column) {
			JdbcType type = ((BasicValue) column.getValue()).getResolution().getJdbcType();
			if (type.isXml() || isArray(type)
					|| !this.dialect.getAggregateSupport().supportsComponentCheckConstraints()) {
				return;
			}
			StringBuilder ddl = new StringBuilder();
			applyAggregateColumnCheck(ddl, column);
			if (!ddl.isEmpty()) {
				checks.add(Check.of(null, ddl.substring(START.length(), ddl.length() - 1)));
			}
		}

		private static boolean isArray(JdbcType type) {
			return switch (type.getDefaultSqlTypeCode()) {
				case SqlTypes.STRUCT_ARRAY, SqlTypes.STRUCT_TABLE, SqlTypes.JSON_ARRAY, SqlTypes.XML_ARRAY,
						SqlTypes.ARRAY ->
					true;
				default -> false;
			};
		}

	}

}
