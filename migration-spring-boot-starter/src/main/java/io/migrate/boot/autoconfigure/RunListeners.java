package io.migrate.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Part;
import io.migrate.plan.Step;
import io.migrate.run.RunListener;
import io.migrate.session.LockHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The log, then the application's own listeners in their order. They are created when
 * something runs, and a broken one stops nothing.
 */
final class RunListeners implements RunListener {

	private static final Logger logger = LoggerFactory.getLogger(RunListeners.class);

	private final ObjectProvider<RunListener> beans;

	private @Nullable List<RunListener> all;

	RunListeners(ObjectProvider<RunListener> beans) {
		this.beans = beans;
	}

	private void tell(Consumer<RunListener> event) {
		all().forEach(event);
	}

	private synchronized List<RunListener> all() {
		if (this.all == null) {
			List<RunListener> found = new ArrayList<>(List.of(new LoggedRun()));
			try {
				this.beans.orderedStream().forEach(found::add);
			}
			catch (BeansException ex) {
				logger.warn("The application's RunListener beans hear nothing of the run: {}",
						String.valueOf(ex.getMostSpecificCause()));
			}
			this.all = List.copyOf(found);
		}
		return this.all;
	}

	@Override
	public void waitingFor(LockHolder holder) {
		tell((listener) -> listener.waitingFor(holder));
	}

	@Override
	public void planned(MigrationPlan plan) {
		tell((listener) -> listener.planned(plan));
	}

	@Override
	public void partStarted(Step step, Part part) {
		tell((listener) -> listener.partStarted(step, part));
	}

	@Override
	public void retrying(Step step, Part part, String why, Duration pause) {
		tell((listener) -> listener.retrying(step, part, why, pause));
	}

	@Override
	public void rowsChanged(Step step, long rowsSoFar) {
		tell((listener) -> listener.rowsChanged(step, rowsSoFar));
	}

	@Override
	public void stepDone(Step step) {
		tell((listener) -> listener.stepDone(step));
	}

	@Override
	public void warning(String text) {
		tell((listener) -> listener.warning(text));
	}

}
