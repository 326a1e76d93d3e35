package io.migrate.run;

import java.time.Duration;

import io.migrate.operation.RunArguments;
import io.migrate.session.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * How plans are carried out.
 *
 * @param session what the connection is set to; its lock time-out is the ramp's first
 * @param historySchema the schema of our own tables, null for the default one
 * @param perRun whether revisions share a transaction where no part ends between them
 * @param arguments what the run was asked with, for the history
 * @param ramp how long to wait for locks
 */
public record RunSettings(SessionSettings session, @Nullable String historySchema, boolean perRun,
		RunArguments arguments, LockRamp ramp) {

	public RunSettings {
		session = session.withLockTimeout(ramp.firstTimeout());
	}

	/**
	 * A transaction for each revision, our tables in the default schema.
	 * @param budget how long to wait for a lock in all
	 */
	public static RunSettings of(SessionSettings session, Duration budget) {
		return new RunSettings(session, null, false, RunArguments.NONE, LockRamp.within(budget));
	}

	public RunSettings withHistorySchema(@Nullable String value) {
		return new RunSettings(this.session, value, this.perRun, this.arguments, this.ramp);
	}

	public RunSettings withPerRun(boolean value) {
		return new RunSettings(this.session, this.historySchema, value, this.arguments, this.ramp);
	}

	public RunSettings withArguments(RunArguments value) {
		return new RunSettings(this.session, this.historySchema, this.perRun, value, this.ramp);
	}

}
