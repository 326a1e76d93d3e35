package io.migrate.boot;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a test framework is what runs this thread.
 */
public final class TestRun {

	private static final List<String> FRAMEWORKS = List.of("org.junit.platform.", "org.junit.runners.",
			"org.springframework.boot.test.", "org.testng.", "cucumber.runtime.", "io.cucumber.");

	private TestRun() {
	}

	public static boolean active() {
		return Stream.of(Thread.currentThread().getStackTrace())
			.map(StackTraceElement::getClassName)
			.anyMatch((name) -> FRAMEWORKS.stream().anyMatch(name::startsWith));
	}

}
