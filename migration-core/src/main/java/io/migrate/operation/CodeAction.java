package io.migrate.operation;

/**
 * What an author does with the database where operations do not suffice.
 */
@FunctionalInterface
public interface CodeAction {

	void run(DataAccess db) throws Exception;

}
