package io.migrate.catalog;

import io.migrate.schema.QualifiedName;

/**
 * An expression that PostgreSQL could not spell, so that it was compared by its tokens
 * only: a difference may be none.
 *
 * @param place what it belongs to: {@code default of column 'status'}
 * @param reason why
 */
public record Unverified(QualifiedName table, String place, String expression, String reason) {

}
