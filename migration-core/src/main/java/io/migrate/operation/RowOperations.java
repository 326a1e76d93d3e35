package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.migrate.schema.QualifiedName;

/**
 * What a migration author calls for rows, and for SQL and code of their own.
 * <p>
 * Values are written into the SQL as literals, the same online and in a script; whatever
 * they hold, they never become code.
 */
public abstract sealed class RowOperations permits Operations {

	private final List<Draft> drafts = new ArrayList<>();

	RowOperations() {
	}

	/**
	 * What was collected, in order.
	 * @throws io.migrate.error.MigrationException if a call lacks something, naming its
	 * object
	 */
	public List<Operation> collected() {
		return this.drafts.stream().map(Draft::operation).toList();
	}

	/**
	 * Inserts rows: {@code op.insert("currency", (r) -> r.columns("code",
	 * "digits").row("EUR", 2).row("JPY", 0))}.
	 */
	public InsertBuilder insert(String table, Consumer<RowsBuilder> rows) {
		InsertBuilder builder = new InsertBuilder(QualifiedName.parse(table),
				RowsBuilder.rows(Draft.call("insert", table), rows));
		add(builder::operation);
		return builder;
	}

	/**
	 * Changes rows; {@code set}, and {@code where} or {@code allRows}, have to follow.
	 */
	public UpdateBuilder update(String table) {
		UpdateBuilder builder = new UpdateBuilder(QualifiedName.parse(table));
		add(builder::operation);
		return builder;
	}

	/**
	 * Deletes rows; {@code where}, {@code matching} or {@code allRows} has to follow.
	 */
	public DeleteBuilder delete(String table) {
		DeleteBuilder builder = new DeleteBuilder(QualifiedName.parse(table));
		add(builder::operation);
		return builder;
	}

	/**
	 * Runs SQL: one statement or several. What they need from their transaction is found
	 * out. Where {@code with} follows, {@code :name} in it stands for a value.
	 */
	public ExecuteBuilder execute(String sql) {
		ExecuteBuilder builder = new ExecuteBuilder(sql);
		add(builder::operation);
		return builder;
	}

	/**
	 * Runs code in its place, on the migration's own connection, in the transaction
	 * around it.
	 */
	public RunBuilder run(CodeAction action) {
		RunBuilder builder = new RunBuilder(action);
		add(builder::operation);
		return builder;
	}

	/** Changes existing rows batch by batch; {@code set} has to follow. */
	public BackfillBuilder backfill(String table) {
		BackfillBuilder builder = new BackfillBuilder(QualifiedName.parse(table));
		add(builder::operation);
		return builder;
	}

	/** A question that has to be answered, and taken out, before this can run. */
	public void review(String question) {
		add(() -> new Review(question, null));
	}

	/** The same about existing rows: it stops a run only while the table holds one. */
	public void review(String table, String question) {
		QualifiedName about = QualifiedName.parse(table);
		add(() -> new Review(question, about));
	}

	void add(Draft draft) {
		this.drafts.add(draft);
	}

}
