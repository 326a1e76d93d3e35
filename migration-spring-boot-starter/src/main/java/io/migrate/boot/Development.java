package io.migrate.boot;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The one definition of development: classes run from a folder, or a test, or a server
 * that the application started itself; and no production profile.
 *
 * @param active whether this is development
 * @param reason why, to follow "because" or a colon
 */
public record Development(boolean active, String reason) {

	private static final Profiles PRODUCTION = Profiles.of("prod", "production");

	/**
	 * Decides.
	 * @param origin where the application's classes are
	 * @param ownServer whether the application started its database server itself
	 * @param testRun whether a test runs it
	 */
	public static Development decide(Environment environment, CodeOrigin origin, boolean ownServer, boolean testRun) {
		if (environment.acceptsProfiles(PRODUCTION)) {
			return new Development(false, "a production profile is active");
		}
		if (testRun) {
			return new Development(true, "this is a test");
		}
		if (ownServer) {
			return new Development(true, "the application started its database server itself");
		}
		if (origin.isBuildFolder()) {
			return new Development(true, "the classes run from the folder " + origin.location());
		}
		return new Development(false, "the application is packaged");
	}

}
