package io.migrate.boot;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a test framework is what runs this.
 */
public final class TestRun {

	private static final List<String> FRAMEWORKS = List.of("org.junit.platform.", "org.junit.runners.",
			"org.springframework.boot.test.", "org.testng.", "cucumber.runtime.", "io.cucumber.");

	/** What Surefire and Gradle tell the machines that they start for tests. */
	private static final List<String> WORKERS = List.of("surefire.test.class.path", "org.gradle.test.worker");

	private TestRun() {
	}

	public static boolean active() {
		return WORKERS.stream().anyMatch((property) -> System.getProperty(property) != null) || onThisThread();
	}

	private static boolean onThisThread() {
		return Stream.of(Thread.currentThread().getStackTrace())
			.map(StackTraceElement::getClassName)
			.anyMatch((name) -> FRAMEWORKS.stream().anyMatch(name::startsWith));
	}

}
