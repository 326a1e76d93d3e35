package io.migrate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;

import io.migrate.graph.Target;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryDdl;
import io.migrate.report.RunReport;
import io.migrate.report.TablesReport;
import io.migrate.run.Cancellation;
import io.migrate.run.MigrationRunner;
import io.migrate.run.RunEnvironment;
import io.migrate.run.RunListener;
import io.migrate.run.RunOutcome;
import io.migrate.run.StampRunner;
import io.migrate.session.SessionFactory;

/**
 * Carries out what changes the database.
 */
final class Running {

	private final MigrationSettings settings;

	private final LoadedRevisions revisions;

	private final RunListener listener;

	Running(MigrationSettings settings, LoadedRevisions revisions, RunListener listener) {
		this.settings = settings;
		this.revisions = revisions;
		this.listener = listener;
	}

	RunReport upgrade(String target, boolean contract) {
		boolean together = contract || this.settings.running().development();
		return report((cancellation) -> runner().upgrade(Target.parse(target), together, cancellation));
	}

	RunReport downgrade(String target) {
		return report((cancellation) -> runner().downgrade(Target.parse(target), cancellation));
	}

	RunReport resume(boolean retry) {
		return report((cancellation) -> runner().resume(retry, cancellation));
	}

	RunReport stamp(List<String> targets, boolean purge) {
		return report(
				(cancellation) -> stamper().stamp(targets.stream().map(Target::parse).toList(), purge, cancellation));
	}

	TablesReport makeTables() {
		DatabaseState before = CancelOnShutdown.during((cancellation) -> stamper().makeTables(cancellation));
		return new TablesReport(before.server().schema(), HistoryDdl.FORMAT, before.format() < HistoryDdl.FORMAT);
	}

	void accept(String revision) {
		stamper().accept(revision, new Cancellation());
	}

	private MigrationRunner runner() {
		return new MigrationRunner(this.revisions.get(), sessions(), this.settings.running().settings(), environment(),
				this.listener);
	}

	private StampRunner stamper() {
		return new StampRunner(this.revisions.get(), sessions(), this.settings.running().settings(), environment(),
				this.listener);
	}

	private SessionFactory sessions() {
		return this.settings.connections().own();
	}

	private RunEnvironment environment() {
		return RunEnvironment.of(this.settings.running().clock(), host(), Tool.name());
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

	private static RunReport report(Function<Cancellation, RunOutcome> run) {
		RunOutcome outcome = CancelOnShutdown.during(run);
		return new RunReport(outcome.run(), outcome.from(), outcome.to(), outcome.done(), outcome.stoppedBefore());
	}

}
