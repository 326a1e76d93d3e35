package io.migrate;

/**
 * Whether an application starts on a database that knows revisions it does not. Unless
 * set, it does where all of them are expansions, and does not where one is a contraction.
 */
public enum AheadPolicy {

	START, REFUSE

}
