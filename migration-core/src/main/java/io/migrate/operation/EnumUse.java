package io.migrate.operation;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A column of an enum type, or of an array of it.
 *
 * @param defaultValue its default, which must be taken off and put back around a change
 * of type
 */
public record EnumUse(QualifiedName table, String column, boolean array, @Nullable String defaultValue) {

}
