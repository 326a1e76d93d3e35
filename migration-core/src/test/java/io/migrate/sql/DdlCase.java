package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.migrate.operation.IrreversibleException;
import io.migrate.operation.Operation;

/**
 * Operations whose SQL is written down in
 * {@code ddl/<kind of the last operation>/<name>.sql}.
 *
 * @param name in camelCase
 * @param since the first major version of PostgreSQL that can do it
 * @param given statements that come before, each in a transaction of its own
 */
record DdlCase(String name, int since, List<String> given, List<Operation> operations) {

	static Given on(String... statements) {
		return new Given(14, List.of(statements));
	}

	String file() {
		return this.operations.get(this.operations.size() - 1).kind() + "/" + this.name + ".sql";
	}

	List<SqlStatement> up() {
		return SqlGenerator.generate(this.operations);
	}

	/**
	 * What takes it back, empty where there is no such thing.
	 */
	List<SqlStatement> down() {
		List<Operation> back = new ArrayList<>();
		try {
			for (Operation operation : this.operations) {
				back.addAll(0, operation.inverse());
			}
		}
		catch (IrreversibleException ex) {
			return List.of();
		}
		return SqlGenerator.generate(back);
	}

	/**
	 * What the file holds.
	 */
	String text() {
		StringBuilder text = new StringBuilder();
		this.operations.forEach((operation) -> text.append(OfflineScript.comment(operation.summary())));
		if (!this.given.isEmpty()) {
			text.append("\n-- given\n");
			this.given.forEach((statement) -> text.append(OfflineScript.statement(statement)));
		}
		append(text, "up", up());
		append(text, "down", down());
		return text.toString();
	}

	@Override
	public String toString() {
		return file();
	}

	private static void append(StringBuilder text, String title, List<SqlStatement> statements) {
		if (!statements.isEmpty()) {
			text.append("\n-- ").append(title).append('\n');
			statements.forEach((statement) -> text.append('\n').append(describe(statement)));
		}
	}

	private static String describe(SqlStatement statement) {
		String lock = (statement.lock() != null) ? ", " + Objects.requireNonNull(statement.lock()).sql() : "";
		String hazards = statement.hazards()
			.stream()
			.map((hazard) -> OfflineScript.comment("! " + hazard.kind() + ": " + hazard.text()))
			.collect(Collectors.joining());
		return "-- " + statement.conduct() + lock + "\n" + hazards + OfflineScript.statement(statement.sql());
	}

	/**
	 * A case that begins to be written.
	 */
	record Given(int since, List<String> statements) {

		Given since(int version) {
			return new Given(version, this.statements);
		}

		DdlCase when(String name, Operation... operations) {
			return new DdlCase(name, this.since, this.statements, List.of(operations));
		}

	}

}
