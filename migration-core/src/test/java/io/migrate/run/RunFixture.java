package io.migrate.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.migrate.graph.Target;
import io.migrate.history.DatabaseState;
import io.migrate.history.StartCheck;
import io.migrate.plan.Part;
import io.migrate.plan.Revisions;
import io.migrate.plan.Step;
import io.migrate.script.RevisionScript;
import io.migrate.session.JdbcSessions;
import io.migrate.session.LockHolder;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;
import io.migrate.session.SessionSettings;
import io.migrate.sql.SqlGenerator;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;

/**
 * A database, revisions, and runs of them whose time passes at once.
 */
final class RunFixture implements RunListener {

	static final String HISTORY = "SELECT revision, parents, phase, direction, part, parts, digest FROM "
			+ "migrate_history WHERE outcome = 'done' ORDER BY id";

	final TestDatabase database;

	final Revisions revisions;

	final Cancellation cancellation = new Cancellation();

	final List<String> heard = Collections.synchronizedList(new ArrayList<>());

	RunSettings settings = RunSettings.of(SessionSettings.named("runner"), Duration.ofMinutes(10));

	UnaryOperator<Session> wrapper = UnaryOperator.identity();

	/** What happens while somebody sleeps. */
	Runnable asleep = () -> {
	};

	private final FastClock clock = new FastClock();

	private boolean realTime;

	RunFixture(TestDatabase database, RevisionScript... scripts) {
		this.database = database;
		this.revisions = Revisions.of(Arrays.asList(scripts), SqlGenerator::generate);
	}

	static RunFixture of(RevisionScript... scripts) {
		return new RunFixture(TestServer.database(), scripts);
	}

	/** The same database with other revisions. */
	RunFixture with(RevisionScript... scripts) {
		return new RunFixture(this.database, scripts);
	}

	/** Time passes as it does: for those who wait for somebody else. */
	RunFixture inRealTime() {
		this.realTime = true;
		return this;
	}

	RunOutcome upgrade(String target) {
		return runner().upgrade(Target.parse(target), false, this.cancellation);
	}

	RunOutcome contract(String target) {
		return runner().upgrade(Target.parse(target), true, this.cancellation);
	}

	RunOutcome downgrade(String target) {
		return runner().downgrade(Target.parse(target), this.cancellation);
	}

	RunOutcome resume(boolean retry) {
		return runner().resume(retry, this.cancellation);
	}

	RunOutcome stamp(boolean purge, String... targets) {
		return stamper().stamp(Arrays.stream(targets).map(Target::parse).toList(), purge, this.cancellation);
	}

	MigrationRunner runner() {
		return new MigrationRunner(this.revisions, sessions(), this.settings, environment(), this);
	}

	StampRunner stamper() {
		return new StampRunner(this.revisions, sessions(), this.settings, environment(), this);
	}

	SessionFactory sessions() {
		SessionFactory plain = plainSessions();
		return () -> this.wrapper.apply(plain.open());
	}

	DatabaseState state() {
		try (Session session = plainSessions().open()) {
			return new StartCheck(this.settings.historySchema()).read(session);
		}
	}

	List<String> history() {
		return this.database.query(HISTORY);
	}

	List<String> outcomes() {
		return this.database.query("SELECT revision, direction, part, parts, outcome FROM migrate_history ORDER BY id");
	}

	List<String> tables() {
		return this.database.query("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = "
				+ "'public'::regnamespace AND relname NOT LIKE 'migrate%' ORDER BY relname");
	}

	@Override
	public void waitingFor(LockHolder holder) {
		this.heard.add("waiting for " + holder.application());
	}

	@Override
	public void partStarted(Step step, Part part) {
		this.heard.add(step.direction() + " " + step.id() + " " + part.number() + "/" + part.of());
	}

	@Override
	public void retrying(Step step, Part part, String why, Duration pause) {
		this.heard.add("retrying " + step.id());
	}

	@Override
	public void rowsChanged(Step step, long rowsSoFar) {
		this.heard.add("rows " + rowsSoFar);
	}

	@Override
	public void warning(String text) {
		this.heard.add("warning: " + text);
	}

	private SessionFactory plainSessions() {
		return JdbcSessions.of(this.database.url(), this.database.user(), this.database.password(), Map.of());
	}

	private RunEnvironment environment() {
		if (this.realTime) {
			return RunEnvironment.of(Clock.systemUTC(), "here", "tests");
		}
		return new RunEnvironment(this.clock, (time) -> {
			this.clock.slept = this.clock.slept.plus(time);
			this.asleep.run();
		}, () -> 0.5, UUID::randomUUID, "here", "tests");
	}

	/**
	 * The real time and what was slept.
	 */
	private static final class FastClock extends Clock {

		private volatile Duration slept = Duration.ZERO;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return InstantSource.system().instant().plus(this.slept);
		}

	}

}
