package io.migrate.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import io.migrate.session.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL to spell expressions as the catalog would show them.
 */
final class ServerSpelling {

	private static final String PREPARE = """
			SELECT set_config('search_path', quote_ident(?) || ', pg_temp', true),
				set_config('client_min_messages', 'error', true),
				set_config('migrate.tables', (?::int[])::text, true),
				set_config('migrate.kinds', (?::text[])::text, true),
				set_config('migrate.targets', (?::text[])::text, true),
				set_config('migrate.bodies', (?::text[])::text, true),""" + " " + CatalogView.WRITING;

	private static final String ANSWERS = "SELECT current_setting('migrate.answers')::text[] AS answers";

	private final Session session;

	private final ServerInfo server;

	ServerSpelling(Session session, ServerInfo server) {
		this.session = session;
		this.server = server;
	}

	/**
	 * The spelling of each.
	 * @param model has the tables with the columns that the expressions speak of
	 */
	Map<ExpressionSlot, Spelling> spell(Collection<ExpressionSlot> slots, SchemaModel model) {
		Map<ExpressionSlot, Spelling> spellings = new LinkedHashMap<>();
		Map<QualifiedName, List<ExpressionSlot>> asked = new LinkedHashMap<>();
		String obstacle = obstacle();
		for (ExpressionSlot slot : slots) {
			if (obstacle != null) {
				spellings.put(slot, Spelling.failed(obstacle));
			}
			else if (ExpressionText.isEnclosed(slot.expression())) {
				asked.computeIfAbsent(slot.table(), (name) -> new ArrayList<>()).add(slot);
			}
			else {
				spellings.put(slot, Spelling.failed("it is not one expression"));
			}
		}
		if (!asked.isEmpty()) {
			SpellingSteps steps = new SpellingSteps();
			asked.forEach((name, own) -> steps.add(Objects.requireNonNull(model.table(name)), own));
			spellings.putAll(ask(steps));
		}
		return spellings;
	}

	private @Nullable String obstacle() {
		if (this.server.inRecovery()) {
			return "the server is a replica";
		}
		if (this.server.readOnly()) {
			return "the server is read-only";
		}
		return this.server.temporaryTables() ? null : "user '" + this.server.user()
				+ "' may not create temporary tables in database '" + this.server.database() + "'";
	}

	private Map<ExpressionSlot, Spelling> ask(SpellingSteps steps) {
		this.session.begin();
		try {
			this.session.query(PREPARE, this.server.defaultSchema(), steps.tables(), steps.kinds(), steps.targets(),
					steps.bodies());
			this.session.execute(CatalogQuery.resource("spell.sql").replace("${view}", CatalogView.READING));
			return steps.answers(new Row(this.session.query(ANSWERS).get(0)).texts("answers"));
		}
		catch (StatementException ex) {
			if (ex.connectionLost()) {
				throw ex;
			}
			return steps.failed(ex.getMessage());
		}
		finally {
			this.session.rollback();
		}
	}

}
