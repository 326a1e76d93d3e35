package io.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import io.migrate.catalog.CatalogReader;
import io.migrate.catalog.ObjectScope;
import io.migrate.report.CheckReport;
import io.migrate.report.OperationView;
import io.migrate.run.RunListener;
import io.migrate.schema.SchemaModel;
import io.migrate.script.FixedScripts;
import io.migrate.script.RevisionScript;
import io.migrate.session.JdbcSessions;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;
import io.migrate.testkit.CountingSession;
import io.migrate.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The engine on a database, with revisions and a model that a test can change.
 */
final class EngineFixture implements RunListener {

	final TestDatabase database;

	final List<String> heard = new ArrayList<>();

	@Nullable IntFunction<SchemaModel> model;

	MigrationSettings.Running running = MigrationSettings.Running.defaults();

	private final List<RevisionScript> scripts;

	private final List<CountingSession> opened = new ArrayList<>();

	EngineFixture(TestDatabase database, RevisionScript... scripts) {
		this.database = database;
		this.scripts = Arrays.asList(scripts);
	}

	/** The same database with other revisions. */
	EngineFixture with(RevisionScript... others) {
		EngineFixture fixture = new EngineFixture(this.database, others);
		fixture.model = this.model;
		return fixture;
	}

	MigrationSettings settings() {
		SessionFactory sessions = sessions();
		return new MigrationSettings(new MigrationSettings.Connections(sessions, sessions::open),
				new FixedScripts(this.scripts), this.model, MigrationSettings.Generation.of("migrations"),
				this.running);
	}

	MigrationEngine engine() {
		return MigrationEngine.of(settings(), this);
	}

	/** What is in the database now, as if entities said so. */
	SchemaModel read() {
		try (Session session = sessions().open()) {
			return CatalogReader.read(session, session.info(),
					ObjectScope.ALL.withHistorySchema(this.running.tables()));
		}
	}

	/** The answer and the summaries of {@code check --only drift}. */
	List<String> drift() {
		return lines(check(MigrationEngine.Question.DRIFT).drift());
	}

	/** The answer and the summaries of {@code check --only model}. */
	List<String> difference() {
		return lines(check(MigrationEngine.Question.MODEL).model());
	}

	private CheckReport check(MigrationEngine.Question question) {
		return engine().check(EnumSet.of(question));
	}

	private static List<String> lines(CheckReport.Changes changes) {
		List<String> lines = new ArrayList<>(List.of(changes.answer()));
		changes.operations().stream().map(OperationView::summary).forEach(lines::add);
		return lines;
	}

	/** How many statements were sent, without BEGIN and ROLLBACK. */
	int statements() {
		return this.opened.stream().mapToInt(CountingSession::count).sum();
	}

	private SessionFactory sessions() {
		SessionFactory sessions = JdbcSessions.of(this.database.url(), this.database.user(), this.database.password(),
				Map.of());
		return () -> {
			CountingSession session = new CountingSession(sessions.open());
			this.opened.add(session);
			return session;
		};
	}

	@Override
	public void warning(String text) {
		this.heard.add(text);
	}

}
