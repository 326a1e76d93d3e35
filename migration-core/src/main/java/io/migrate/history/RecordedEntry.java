package io.migrate.history;

/**
 * A row of {@code migrate_history} that was read.
 */
public record RecordedEntry(long id, HistoryEntry entry, Author author) {

}
