package io.migrate.schema;

/**
 * A column is computed from its row: {@code GENERATED ALWAYS AS (expression)}.
 *
 * @param expression SQL without the outer parentheses
 * @param stored whether it is written with the row; false for PostgreSQL 18's virtual
 * columns
 */
public record Generated(String expression, boolean stored) {

}
