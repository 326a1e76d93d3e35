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
 * The engine, put together of its parts; each is made when it is asked for, as a start
 * needs few of them.
 */
final class PostgresMigrationEngine implements MigrationEngine {

	private final MigrationSettings settings;

	private final LoadedRevisions revisions;

	private final RunListener listener;

	private final Looking looking;

	PostgresMigrationEngine(MigrationSettings settings, RunListener listener, RunArguments arguments) {
		this(settings, listener, new LoadedRevisions(settings.scripts(), arguments));
	}

	private PostgresMigrationEngine(MigrationSettings settings, RunListener listener, LoadedRevisions revisions) {
		this.settings = settings;
		this.listener = listener;
		this.revisions = revisions;
		this.looking = new Looking(settings, revisions);
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
		return new Starting(this.looking, this.settings.running().ahead()).start();
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
		return planning().plan(target);
	}

	@Override
	public RunReport upgrade(String target, boolean contract) {
		return running().upgrade(target, contract);
	}

	@Override
	public RunReport downgrade(String target) {
		return running().downgrade(target);
	}

	@Override
	public RunReport stamp(List<String> revisions, boolean purge) {
		return running().stamp(revisions, purge);
	}

	@Override
	public RunReport resume(boolean retry) {
		return running().resume(retry);
	}

	@Override
	public CheckReport check(Set<Question> questions) {
		return new Checking(this.settings, this.looking, this.listener).check(questions);
	}

	@Override
	public VerifyReport verify() {
		return new Verifying(this.revisions, this.looking).verify();
	}

	@Override
	public void accept(String revision) {
		running().accept(revision);
	}

	@Override
	public RevisionReport revision(RevisionRequest request) {
		EntityChanges changes = new EntityChanges(this.settings, this.revisions, this.looking, this.listener);
		return new Generating(this.settings.generation(), this.revisions, changes, this.looking, newRevisions())
			.revision(request);
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
		return this.looking.sources(target, files());
	}

	@Override
	public TablesReport ensureVersion() {
		return running().makeTables();
	}

	@Override
	public String ensureVersionSql(boolean portable) {
		return planning().tablesSql(portable);
	}

	@Override
	public InitReport init(InitRequest request) {
		return new Initializing(this.settings, this.revisions, newRevisions()).init(request);
	}

	@Override
	public RevisionReport merge(MergeRequest request) {
		return new Merging(this.revisions, this.looking, newRevisions()).merge(request);
	}

	@Override
	public RevisionReport rebase(RebaseRequest request) {
		return new Rebasing(this.revisions, this.looking, files()).rebase(request);
	}

	@Override
	public RevisionReport squash(SquashRequest request) {
		return new Squashing(this.revisions, this.looking, newRevisions()).squash(request);
	}

	@Override
	public String upgradeSql(String range, boolean portable) {
		return planning().upgradeSql(range, portable);
	}

	@Override
	public String downgradeSql(String range, boolean portable) {
		return planning().downgradeSql(range, portable);
	}

	@Override
	public String stampSql(List<String> revisions, boolean portable) {
		return planning().stampSql(revisions, portable);
	}

	private Planning planning() {
		return new Planning(this.revisions, this.looking, this.settings.running());
	}

	private Running running() {
		return new Running(this.settings, this.revisions, this.listener);
	}

	private NewRevisions newRevisions() {
		return new NewRevisions(new NewCards(new RevisionIds(), this.settings.running().clock()), files());
	}

	private RevisionFiles files() {
		return new RevisionFiles(this.settings.generation());
	}

}
