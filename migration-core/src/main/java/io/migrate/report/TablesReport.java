package io.migrate.report;

/**
 * Our own tables.
 *
 * @param schema where they are
 * @param format their form
 * @param changed whether they were made, or brought to this form, just now
 */
public record TablesReport(String schema, int format, boolean changed) {

}
