package io.migrate.boot.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.migrate.InitRequest;
import io.migrate.MergeRequest;
import io.migrate.MigrationEngine;
import io.migrate.RebaseRequest;
import io.migrate.RevisionRequest;
import io.migrate.SquashRequest;
import io.migrate.error.UsageException;
import io.migrate.operation.RunArguments;
import io.migrate.report.BranchesReport;
import io.migrate.report.CheckReport;
import io.migrate.report.CurrentReport;
import io.migrate.report.FilesReport;
import io.migrate.report.HeadsReport;
import io.migrate.report.HistoryReport;
import io.migrate.report.InitReport;
import io.migrate.report.OperationView;
import io.migrate.report.PlanReport;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.report.RunReport;
import io.migrate.report.ShowReport;
import io.migrate.report.StartReport;
import io.migrate.report.StartReport.State;
import io.migrate.report.TablesReport;
import io.migrate.report.VerifyReport;
import io.migrate.script.Phase;
import io.migrate.session.GivenConnection;
import org.jspecify.annotations.Nullable;

/**
 * An engine that answers from memory and notes what it was asked. Its graph is
 * {@code a1 <- b2}.
 */
public class StubEngine implements MigrationEngine {

	/** What was asked for, in order. */
	public final List<String> calls = new ArrayList<>();

	/** What {@link #start()} answers; upgrade makes it {@code CURRENT}. */
	public State state = State.CURRENT;

	@Override
	public MigrationEngine on(GivenConnection connection) {
		return this;
	}

	@Override
	public CurrentReport current() {
		this.calls.add("current");
		boolean behind = this.state == State.BEHIND;
		return new CurrentReport(List.of(behind ? "a1" : "b2"), List.of("b2"), behind ? List.of("b2") : List.of(),
				List.of(), List.of(), null, !behind);
	}

	@Override
	public StartReport start() {
		this.calls.add("start");
		boolean behind = this.state == State.BEHIND;
		boolean ahead = this.state == State.AHEAD || this.state == State.TOO_FAR_AHEAD;
		return new StartReport(this.state, List.of(behind ? "a1" : "b2"), List.of("b2"),
				behind ? List.of("b2") : List.of(), ahead ? List.of("c3") : List.of(), List.of());
	}

	@Override
	public HistoryReport history(@Nullable String range, boolean runs) {
		this.calls.add("history " + range + " " + runs);
		Instant time = Instant.parse("2026-11-23T10:15:00Z");
		HistoryReport.PartRun run = new HistoryReport.PartRun("r1", "a1", "up", 1, 1, "done", time, time, null, "app",
				"host", Map.of("tenant", "acme"));
		return new HistoryReport(List.of(view("b2", "a1"), view("a1")), runs ? List.of(run) : List.of());
	}

	@Override
	public HeadsReport heads() {
		this.calls.add("heads");
		return new HeadsReport(List.of(view("b2", "a1")));
	}

	@Override
	public ShowReport show(String revision) {
		this.calls.add("show " + revision);
		if (!revision.equals("b2")) {
			throw new UsageException("There is no revision '" + revision + "'.", "The graph has a1 and b2.",
					"Name one of them.");
		}
		OperationView add = new OperationView("addColumn", "public.users.phone", "+ column users.phone varchar(20)",
				false, false);
		return new ShowReport("b2", List.of("a1"), List.of(), List.of(), Phase.EXPAND, "phone \"numbers\" / über", null,
				null, List.of(add), List.of(), List.of("ALTER TABLE users ADD COLUMN phone varchar(20)"), List.of());
	}

	@Override
	public PlanReport plan(String target) {
		this.calls.add("plan " + target);
		PlanReport.PlanStatement statement = new PlanReport.PlanStatement("CREATE INDEX CONCURRENTLY i ON t (c)",
				"AUTOCOMMIT", "SHARE UPDATE EXCLUSIVE", List.of(new PlanReport.PlanHazard("SCAN", "Reads the table.")));
		return new PlanReport(List.of("a1"), List.of("b2"),
				List.of(new PlanReport.PlanStep("b2", "up", 1, 2, List.of(statement))));
	}

	@Override
	public RunReport upgrade(String target, boolean contract) {
		this.calls.add("upgrade " + target + " " + contract);
		boolean behind = this.state == State.BEHIND;
		this.state = State.CURRENT;
		return behind ? new RunReport("r1", List.of("a1"), List.of("b2"), List.of("b2"), null)
				: new RunReport(null, List.of("b2"), List.of("b2"), List.of(), null);
	}

	@Override
	public String upgradeSql(String range, boolean portable) {
		this.calls.add("upgradeSql " + range + " " + portable);
		return "BEGIN;\nSELECT 'ü';\nCOMMIT;\n";
	}

	@Override
	public RunReport downgrade(String target) {
		this.calls.add("downgrade " + target);
		return new RunReport("r1", List.of("b2"), List.of("a1"), List.of("b2"), null);
	}

	@Override
	public String downgradeSql(String range, boolean portable) {
		this.calls.add("downgradeSql " + range + " " + portable);
		return "BEGIN;\nCOMMIT;\n";
	}

	@Override
	public RunReport stamp(List<String> revisions, boolean purge) {
		this.calls.add("stamp " + revisions + " " + purge);
		return new RunReport("r1", List.of(), revisions, List.of(), null);
	}

	@Override
	public String stampSql(List<String> revisions, boolean portable) {
		this.calls.add("stampSql " + revisions + " " + portable);
		return "BEGIN;\nCOMMIT;\n";
	}

	@Override
	public RunReport resume(boolean retry) {
		this.calls.add("resume " + retry);
		return new RunReport("r1", List.of("a1"), List.of("b2"), List.of("b2"), null);
	}

	@Override
	public CheckReport check(Set<Question> questions) {
		this.calls.add("check " + questions);
		boolean behind = this.state == State.BEHIND;
		CheckReport.Changes unknown = new CheckReport.Changes("unknown", List.of());
		return new CheckReport(new CheckReport.Pending(behind ? "yes" : "no", behind ? List.of("b2") : List.of()),
				new CheckReport.Changes("no", List.of()), unknown, List.of());
	}

	@Override
	public VerifyReport verify() {
		this.calls.add("verify");
		return new VerifyReport(List.of(new VerifyReport.Finding("b2", "digest", "error", "It was changed.", "Undo.")));
	}

	@Override
	public void accept(String revision) {
		this.calls.add("accept " + revision);
	}

	@Override
	public RevisionReport revision(RevisionRequest request) {
		this.calls.add("revision " + request);
		return new RevisionReport(null, null, List.of(), List.of(), List.of());
	}

	@Override
	public MigrationEngine with(RunArguments arguments) {
		this.calls.add("with " + arguments.texts());
		return this;
	}

	@Override
	public HeadsReport effectiveHeads() {
		this.calls.add("effectiveHeads");
		return new HeadsReport(List.of(view("b2", "a1")));
	}

	@Override
	public BranchesReport branches() {
		this.calls.add("branches");
		return new BranchesReport(
				List.of(new BranchesReport.Branch(view("a1"), List.of(view("b2", "a1"), view("b3", "a1")))));
	}

	@Override
	public FilesReport sources(String target) {
		this.calls.add("sources " + target);
		return new FilesReport(List.of("B2.java"));
	}

	@Override
	public TablesReport ensureVersion() {
		this.calls.add("ensureVersion");
		return new TablesReport("public", 2, true);
	}

	@Override
	public String ensureVersionSql(boolean portable) {
		this.calls.add("ensureVersionSql " + portable);
		return "BEGIN;\nCOMMIT;\n";
	}

	@Override
	public InitReport init(InitRequest request) {
		this.calls.add("init " + request);
		return new InitReport("A1.java", view("a1"), "application.properties", List.of("migrate.format=sql"), List.of(),
				List.of("view v"), List.of("migrate upgrade head"));
	}

	@Override
	public RevisionReport merge(MergeRequest request) {
		this.calls.add("merge " + request);
		return new RevisionReport("M1.java", view("c3", request.revisions().toArray(String[]::new)), List.of(),
				List.of(), List.of());
	}

	@Override
	public RevisionReport rebase(RebaseRequest request) {
		this.calls.add("rebase " + request);
		return (request.revision() == null) ? new RevisionReport(null, null, List.of(), List.of(), List.of())
				: new RevisionReport("M1.java", view("b2", "a2"), List.of(), List.of(), List.of());
	}

	@Override
	public RevisionReport squash(SquashRequest request) {
		this.calls.add("squash " + request);
		return new RevisionReport("M1.java", view("c3"), List.of(), List.of(), List.of());
	}

	private static RevisionView view(String id, String... parents) {
		return new RevisionView(id, List.of(parents), List.of(), List.of(), Phase.EXPAND, "message of " + id, null,
				List.of(), null);
	}

}
