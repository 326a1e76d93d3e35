package io.migrate.boot.actuate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.migrate.MigrationEngine;
import io.migrate.boot.autoconfigure.NamedEngines;
import io.migrate.report.CurrentReport;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down where a database lacks revisions that the application needs; up, with details,
 * where it knows more or only contractions wait. The answer is kept for a while, so that
 * probes cost nothing.
 */
public class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private static final Duration KEPT = Duration.ofSeconds(30);

	private final ListableBeanFactory beans;

	private final Clock clock;

	private volatile @Nullable Answer answer;

	public MigrationsHealthIndicator(ListableBeanFactory beans, Clock clock) {
		super("Migrations health check failed");
		this.beans = beans;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Answer known = this.answer;
		if (known == null || !this.clock.instant().isBefore(known.until())) {
			known = new Answer(look(), this.clock.instant().plus(KEPT));
			this.answer = known;
		}
		builder.status(known.health().getStatus()).withDetails(known.health().getDetails());
	}

	private Health look() {
		Health.Builder health = Health.up();
		Map<String, MigrationEngine> engines = NamedEngines.of(this.beans).all();
		engines.forEach((name, engine) -> add(health, engine.current(), (engines.size() > 1) ? name + "." : ""));
		return health.build();
	}

	private static void add(Health.Builder health, CurrentReport report, String prefix) {
		if (!report.upToDate()) {
			health.down();
		}
		health.withDetail(prefix + "current", report.current());
		detail(health, prefix + "pending", report.pending());
		detail(health, prefix + "deferred", report.deferred());
		detail(health, prefix + "unknown", report.unknown());
	}

	private static void detail(Health.Builder health, String name, List<String> revisions) {
		if (!revisions.isEmpty()) {
			health.withDetail(name, revisions);
		}
	}

	private record Answer(Health health, Instant until) {

	}

}
