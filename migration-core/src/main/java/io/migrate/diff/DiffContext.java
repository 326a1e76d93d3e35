package io.migrate.diff;

import io.migrate.schema.SchemaModel;

/**
 * What the comparators of tables are told beside the table.
 *
 * @param database the database as it is, also what is left alone
 * @param model the model as it is to be, every constraint and index with a name
 */
record DiffContext(SchemaModel database, SchemaModel model, DiffOptions options, Renames renames, Upheaval upheaval) {

}
