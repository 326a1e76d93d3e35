package io.migrate.session;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Who has the lock that somebody waits for.
 *
 * @param pid its server process
 * @param application what it calls itself, null where that may not be seen
 * @param user its database user, null where that may not be seen
 * @param connected how long it has been connected: at most so long has it held the lock;
 * null where that may not be seen
 */
public record LockHolder(int pid, @Nullable String application, @Nullable String user, @Nullable Duration connected) {

	/** For people: {@code process 4711 (application 'shop', user 'shop', for 12 s)}. */
	public String describe() {
		StringBuilder text = new StringBuilder("process ").append(this.pid);
		text.append(" (application '").append((this.application != null) ? this.application : "unknown").append('\'');
		if (this.user != null) {
			text.append(", user '").append(this.user).append('\'');
		}
		if (this.connected != null) {
			text.append(", connected for ").append(this.connected.toSeconds()).append(" s");
		}
		return text.append(')').toString();
	}

}
