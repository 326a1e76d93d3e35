package io.migrate.testkit;

import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Drops a database when the test that made it ends, and one that tests share when all
 * have ended: each takes some eight megabytes, and the whole suite makes more of them
 * than a small disk holds. JUnit finds it by {@code META-INF/services}.
 */
public final class DatabasesOfTests implements TestExecutionListener {

	/** What each test, class and engine that runs now has made, the innermost first. */
	private static final Deque<Queue<TestDatabase>> MADE = new ConcurrentLinkedDeque<>();

	static TestDatabase add(TestDatabase database) {
		MADE.element().add(database);
		return database;
	}

	static TestDatabase addShared(TestDatabase database) {
		MADE.getLast().add(database);
		return database;
	}

	@Override
	public void executionStarted(TestIdentifier identifier) {
		MADE.push(new ConcurrentLinkedQueue<>());
	}

	@Override
	public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
		MADE.pop().forEach(TestServer::drop);
	}

}
