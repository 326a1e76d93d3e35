package io.migrate;

import java.util.List;
import java.util.Set;

import io.migrate.operation.RunArguments;
import io.migrate.report.BranchesReport;
import io.migrate.report.CheckReport;
import io.migrate.report.CurrentReport;
import io.migrate.report.FilesReport;
import io.migrate.report.HeadsReport;
import io.migrate.report.HistoryReport;
import io.migrate.report.InitReport;
import io.migrate.report.PlanReport;
import io.migrate.report.RevisionReport;
import io.migrate.report.RunReport;
import io.migrate.report.ShowReport;
import io.migrate.report.StartReport;
import io.migrate.report.TablesReport;
import io.migrate.report.VerifyReport;
import io.migrate.run.RunListener;
import io.migrate.session.GivenConnection;
import org.jspecify.annotations.Nullable;

/**
 * The engine, put together of its parts.
 */
final class PostgresMigrationEngine implements MigrationEngine {

	private final Looking looking;

	private final Starting starting;

	private final Planning planning;

	private final Running running;

	private final Checking checking;

	private final Verifying verifying;

	private final Generating generating;

	private final Merging merging;

	private final Rebasing rebasing;

	private final Squashing squashing;

	private final Initializing initializing;

	private final RevisionFiles files;

	private final MigrationSettings settings;

	private final LoadedRevisions revisions;

	private final RunListener listener;

	PostgresMigrationEngine(MigrationSettings settings, RunListener listener, RunArguments arguments) {
		this(settings, listener, new LoadedRevisions(settings.scripts(), arguments));
	}

	private PostgresMigrationEngine(MigrationSettings settings, RunListener listener, LoadedRevisions revisions) {
		this.settings = settings;
		this.listener = listener;
		this.revisions = revisions;
		this.looking = new Looking(settings, revisions);
		this.starting = new Starting(this.looking, settings.running().ahead());
		this.planning = new Planning(revisions, this.looking, settings.running());
		this.running = new Running(settings, revisions, listener);
		EntityChanges changes = new EntityChanges(settings, revisions, this.looking, listener);
		this.checking = new Checking(settings, this.looking, listener);
		this.verifying = new Verifying(revisions, this.looking);
		NewRevisions newRevisions = new NewRevisions(new NewCards(new RevisionIds(), settings.running().clock()),
				new RevisionFiles(settings.generation()));
		this.generating = new Generating(settings.generation(), revisions, changes, this.looking, newRevisions);
		this.files = newRevisions.files();
		this.initializing = new Initializing(settings, revisions, newRevisions);
		this.merging = new Merging(revisions, this.looking, newRevisions);
		this.rebasing = new Rebasing(revisions, this.looking, newRevisions.files());
		this.squashing = new Squashing(revisions, this.looking, newRevisions);
	}

	@Override
	public MigrationEngine with(RunArguments arguments) {
		return new PostgresMigrationEngine(this.settings, this.listener, arguments);
	}

	@Override
	public MigrationEngine on(GivenConnection connection) {
		MigrationSettings.Connections given = new MigrationSettings.Connections(connection, connection::open);
		return new PostgresMigrationEngine(this.settings.withConnections(given), this.listener, this.revisions);
	}

	@Override
	public CurrentReport current() {
		return this.looking.current();
	}

	@Override
	public StartReport start() {
		return this.starting.start();
	}

	@Override
	public HistoryReport history(@Nullable String range, boolean runs) {
		return this.looking.history(range, runs);
	}

	@Override
	public HeadsReport heads() {
		return this.looking.heads();
	}

	@Override
	public ShowReport show(String revision) {
		return this.looking.show(revision);
	}

	@Override
	public PlanReport plan(String target) {
		return this.planning.plan(target);
	}

	@Override
	public RunReport upgrade(String target, boolean contract) {
		return this.running.upgrade(target, contract);
	}

	@Override
	public RunReport downgrade(String target) {
		return this.running.downgrade(target);
	}

	@Override
	public RunReport stamp(List<String> revisions, boolean purge) {
		return this.running.stamp(revisions, purge);
	}

	@Override
	public RunReport resume(boolean retry) {
		return this.running.resume(retry);
	}

	@Override
	public CheckReport check(Set<Question> questions) {
		return this.checking.check(questions);
	}

	@Override
	public VerifyReport verify() {
		return this.verifying.verify();
	}

	@Override
	public void accept(String revision) {
		this.running.accept(revision);
	}

	@Override
	public RevisionReport revision(RevisionRequest request) {
		return this.generating.revision(request);
	}

	@Override
	public HeadsReport effectiveHeads() {
		return this.looking.effectiveHeads();
	}

	@Override
	public BranchesReport branches() {
		return this.looking.branches();
	}

	@Override
	public FilesReport sources(String target) {
		return this.looking.sources(target, this.files);
	}

	@Override
	public TablesReport ensureVersion() {
		return this.running.makeTables();
	}

	@Override
	public String ensureVersionSql(boolean portable) {
		return this.planning.tablesSql(portable);
	}

	@Override
	public InitReport init(InitRequest request) {
		return this.initializing.init(request);
	}

	@Override
	public RevisionReport merge(MergeRequest request) {
		return this.merging.merge(request);
	}

	@Override
	public RevisionReport rebase(RebaseRequest request) {
		return this.rebasing.rebase(request);
	}

	@Override
	public RevisionReport squash(SquashRequest request) {
		return this.squashing.squash(request);
	}

	@Override
	public String upgradeSql(String range, boolean portable) {
		return this.planning.upgradeSql(range, portable);
	}

	@Override
	public String downgradeSql(String range, boolean portable) {
		return this.planning.downgradeSql(range, portable);
	}

	@Override
	public String stampSql(List<String> revisions, boolean portable) {
		return this.planning.stampSql(revisions, portable);
	}

}
