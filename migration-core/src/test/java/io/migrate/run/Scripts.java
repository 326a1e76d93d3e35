package io.migrate.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.migrate.graph.Cards;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.script.RevisionCard;
import io.migrate.script.RevisionScript;

/**
 * Revisions for tests, written as SQL.
 */
public final class Scripts implements RevisionScript {

	private final Cards card;

	private final List<Operation> upgrade = new ArrayList<>();

	private final List<Operation> downgrade = new ArrayList<>();

	private String source;

	private Scripts(Cards card, String source) {
		this.card = card;
		this.source = source;
	}

	public static Scripts script(String id, String... parents) {
		return new Scripts(Cards.card(id, parents).file(id + ".sql"), "source of " + id);
	}

	/** A table of its own, made and dropped. */
	public static Scripts table(String id, String... parents) {
		return script(id, parents).up("CREATE TABLE t_" + id + " (id bigint PRIMARY KEY, n int)")
			.down("DROP TABLE t_" + id);
	}

	public Scripts up(String... sql) {
		Arrays.stream(sql).forEach((statement) -> this.upgrade.add(new ExecuteSql(statement, null)));
		return this;
	}

	public Scripts up(Operation operation) {
		this.upgrade.add(operation);
		return this;
	}

	public Scripts down(String... sql) {
		Arrays.stream(sql).forEach((statement) -> this.downgrade.add(new ExecuteSql(statement, null)));
		return this;
	}

	public Scripts contract() {
		this.card.contract();
		return this;
	}

	public Scripts source(String value) {
		this.source = value;
		return this;
	}

	@Override
	public RevisionCard card() {
		return this.card.create();
	}

	@Override
	public List<Operation> upgrade() {
		return this.upgrade;
	}

	@Override
	public List<Operation> downgrade() {
		return this.downgrade;
	}

	@Override
	public String sourceDigest() {
		return Integer.toHexString(this.source.hashCode());
	}

	/** A generator for the operations above. */

}
