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
 * All that the command line does, as methods that return values. Thread-safe; holds no
 * connection between calls. Every method throws
 * {@link io.migrate.error.MigrationException}, and its subclass
 * {@link io.migrate.error.UsageException} where what was asked for cannot be meant; then
 * nothing was changed.
 */
public interface MigrationEngine {

	/**
	 * An engine with these settings; nothing is read or connected to before it is asked
	 * something.
	 * @param listener is told what a run does, on the thread that called
	 */
	static MigrationEngine of(MigrationSettings settings, RunListener listener) {
		return new PostgresMigrationEngine(settings, listener, RunArguments.NONE);
	}

	/**
	 * An engine on the same database and revisions that is asked with arguments: they can
	 * be read by revisions and are recorded with what is run. This one stays as it is.
	 */
	MigrationEngine with(RunArguments arguments);

	/**
	 * The same engine on a connection of the caller's, with the caller's transaction or
	 * with its own, as the connection says. It is as thread-safe as the connection is,
	 * and good for as long as that is open.
	 * <p>
	 * In the caller's transaction nothing is committed; a revision that would have to be
	 * cut (an index built {@code CONCURRENTLY}, a constraint validated in a transaction
	 * of its own, a data change in batches) is refused before the first statement.
	 */
	MigrationEngine on(GivenConnection connection);

	/** Where the database stands against the graph. Creates nothing. */
	CurrentReport current();

	/**
	 * The same by one statement on a connection of the application's pool, without lock:
	 * for the start of an application.
	 */
	StartReport start();

	/**
	 * The revisions, newest first.
	 * @param range {@code A:B}, {@code A:} or {@code :B}; null for all
	 * @param runs whether to read what was run of them from the database
	 */
	HistoryReport history(@Nullable String range, boolean runs);

	/** The revisions that nothing follows. Needs no database. */
	HeadsReport heads();

	/**
	 * Those of the heads that nothing depends on either: where an upgrade ends. Needs no
	 * database.
	 */
	HeadsReport effectiveHeads();

	/** The revisions that several others follow. Needs no database. */
	BranchesReport branches();

	/**
	 * The source files of revisions. Needs no database unless {@code current} is asked
	 * for.
	 */
	FilesReport sources(String target);

	/**
	 * A revision with its operations. Needs no database unless {@code current} is asked
	 * for.
	 */
	ShowReport show(String revision);

	/**
	 * What an upgrade would run.
	 * @param target {@code [FROM:]TARGET}; with FROM other than {@code current} no
	 * database is needed
	 */
	PlanReport plan(String target);

	/**
	 * Upgrades.
	 * @param target {@code head}, an identifier, {@code +N}, …
	 * @param contract whether contractions run although expansions ran before them in the
	 * same run
	 */
	RunReport upgrade(String target, boolean contract);

	/**
	 * The same as a script for psql.
	 * @param range {@code [FROM:]TARGET}, FROM being {@code base} unless said;
	 * {@code current} reads the database
	 * @param portable whether to do without psql's {@code \} commands
	 */
	String upgradeSql(String range, boolean portable);

	/**
	 * Downgrades until the target is the current revision: {@code base}, an identifier,
	 * {@code -N}.
	 */
	RunReport downgrade(String target);

	/** The same as a script; {@code FROM:TARGET} is mandatory. */
	String downgradeSql(String range, boolean portable);

	/**
	 * Sets the version without running anything.
	 * @param purge whether to forget first what the database believes to have
	 */
	RunReport stamp(List<String> revisions, boolean purge);

	/**
	 * The same as a script.
	 * @param revisions as for a stamp, each with the same start, {@code FROM:R}, or all
	 * without one, which means {@code base}; {@code current} reads the database
	 */
	String stampSql(List<String> revisions, boolean portable);

	/**
	 * Makes our own tables and nothing else. Never required: the first run makes them.
	 */
	TablesReport ensureVersion();

	/** The same as a script. */
	String ensureVersionSql(boolean portable);

	/**
	 * Goes on after a statement outside a transaction was interrupted.
	 * @param retry whether to run that statement again; else it counts as done
	 */
	RunReport resume(boolean retry);

	/**
	 * Asks the questions; those not asked are answered {@code unknown}. Creates nothing.
	 */
	CheckReport check(Set<Question> questions);

	/**
	 * Whether the revisions are sound: digests, graph, downgrades, repeatability, one
	 * head, open reviews.
	 */
	VerifyReport verify();

	/** Records the present form of a changed revision as the one that was applied. */
	void accept(String revision);

	/**
	 * Writes the first revision. Never required: {@code revision} writes one as well.
	 */
	InitReport init(InitRequest request);

	/** Writes a new revision file, or says that there is nothing to write. */
	RevisionReport revision(RevisionRequest request);

	/**
	 * Writes a revision that joins branches; refused where there are not two revisions,
	 * or one lies below another.
	 */
	RevisionReport merge(MergeRequest request);

	/**
	 * Puts one of two lines behind the other: the parents of its first revision change in
	 * that revision's file. Refused where something of it is applied.
	 * @return without a file where there is one line only
	 */
	RevisionReport rebase(RebaseRequest request);

	/**
	 * Writes one revision that stands for many. Databases that have all of these have it;
	 * those that have some run the rest of these, as long as their files are there.
	 */
	RevisionReport squash(SquashRequest request);

	/** What {@link #check} can be asked. */
	enum Question {

		PENDING, MODEL, DRIFT

	}

}
