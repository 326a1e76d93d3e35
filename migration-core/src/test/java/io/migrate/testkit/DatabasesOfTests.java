package io.migrate.testkit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Drops the databases of a test class when the class ends: a database takes some eight
 * megabytes, and the whole suite makes more of them than a small disk holds. JUnit finds
 * it by {@code META-INF/services}.
 */
public final class DatabasesOfTests implements TestExecutionListener {

	private static final Queue<TestDatabase> MADE = new ConcurrentLinkedQueue<>();

	static TestDatabase add(TestDatabase database) {
		MADE.add(database);
		return database;
	}

	@Override
	public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
		if (isOutermost(identifier)) {
			for (TestDatabase database = MADE.poll(); database != null; database = MADE.poll()) {
				TestServer.drop(database);
			}
		}
	}

	/**
	 * Whether it is a class, and no nested one: those share what their outer class made.
	 */
	private static boolean isOutermost(TestIdentifier identifier) {
		return identifier.getSource().filter(ClassSource.class::isInstance).isPresent()
				&& identifier.getUniqueIdObject().getSegments().size() == 2;
	}

}
