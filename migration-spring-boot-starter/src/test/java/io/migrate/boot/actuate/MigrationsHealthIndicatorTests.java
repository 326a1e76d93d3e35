package io.migrate.boot.actuate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.migrate.MigrationEngine;
import io.migrate.boot.autoconfigure.MigrationEndpointAutoConfiguration;
import io.migrate.boot.autoconfigure.MigrationHealthAutoConfiguration;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.boot.testkit.SqlRevisions;
import io.migrate.boot.testkit.StubEngine;
import io.migrate.report.StartReport.State;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What probes are told.
 */
class MigrationsHealthIndicatorTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final TestDatabase database = TestServer.database();

	private SqlRevisions revisions = new SqlRevisions(Path.of(""));

	private ApplicationContextRunner runner = MigratedContexts.on(this.database)
		.withConfiguration(AutoConfigurations.of(MigrationHealthAutoConfiguration.class,
				MigrationEndpointAutoConfiguration.class));

	@BeforeEach
	void revisions() {
		this.revisions = new SqlRevisions(this.folder).add("a1", "").add("b2", "a1");
		this.runner = this.runner.withPropertyValues("migrate.locations=" + this.revisions.location());
	}

	@Test
	void isUpWhereNothingIsMissing() {
		assertThat(health()).isEqualTo("UP {current=[b2]}");
	}

	@Test
	void isDownWhereTheDatabaseIsBehind() {
		health();
		this.revisions.add("c3", "b2");
		this.runner = this.runner.withPropertyValues("migrate.startup=none");
		assertThat(health()).isEqualTo("DOWN {current=[b2], pending=[c3]}");
	}

	@Test
	void isUpAndSaysSoWhereTheDatabaseIsAhead() {
		health();
		this.revisions.forget("b2");
		assertThat(health()).isEqualTo("UP {current=[b2], unknown=[b2]}");
	}

	@Test
	void isUpAndSaysSoWhereOnlyAContractionWaits() {
		health();
		this.revisions.add("c3", "b2", "CONTRACT", "DROP TABLE t_a1;", "CREATE TABLE t_a1 (id bigint);");
		this.runner = this.runner.withPropertyValues("migrate.startup=check");
		assertThat(health()).isEqualTo("UP {current=[b2], deferred=[c3]}");
	}

	@Test
	void isDownWhereTheDatabaseCannotBeReached() {
		this.runner.withPropertyValues("migrate.startup=none", "migrate.url=jdbc:postgresql://localhost:1/none")
			.run((context) -> assertThat(context.getBean(MigrationsHealthIndicator.class).health().getStatus())
				.isEqualTo(Status.DOWN));
	}

	@Test
	void isThereUnlessItIsTurnedOff() {
		this.runner.withPropertyValues("management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsHealthIndicator.class));
		this.runner.withBean("migrationEngine", MigrationEngine.class, StubEngine::new)
			.run((context) -> assertThat(context).hasSingleBean(MigrationsHealthIndicator.class));
	}

	@Test
	void looksOnceInHalfAMinute() {
		StubEngine engine = new StubEngine();
		engine.state = State.BEHIND;
		Hands clock = new Hands();
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean("migrationEngine", StubEngine.class, () -> engine);
			context.refresh();
			MigrationsHealthIndicator indicator = new MigrationsHealthIndicator(context, clock);
			assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
			engine.state = State.CURRENT;
			clock.now = clock.now.plus(Duration.ofSeconds(29));
			assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
			assertThat(engine.calls).containsExactly("current");
			clock.now = clock.now.plus(Duration.ofSeconds(1));
			assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
			assertThat(engine.calls).containsExactly("current", "current");
		}
	}

	@Test
	void tellsSeveralDatabasesApart() {
		StubEngine stock = new StubEngine();
		stock.state = State.BEHIND;
		this.runner.withBean("ordersMigrationEngine", MigrationEngine.class, StubEngine::new)
			.withBean("stockMigrationEngine", MigrationEngine.class, () -> stock)
			.withPropertyValues("migrate.startup=none")
			.run((context) -> assertThat(text(context.getBean(MigrationsHealthIndicator.class).health()))
				.isEqualTo("DOWN {orders.current=[b2], stock.current=[a1], stock.pending=[b2]}"));
	}

	private String health() {
		StringBuilder text = new StringBuilder();
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			text.append(text(context.getBean(MigrationsHealthIndicator.class).health()));
		});
		return text.toString();
	}

	private static String text(Health health) {
		return health.getStatus() + " " + health.getDetails();
	}

	/** A clock that stands until it is moved. */
	private static final class Hands extends Clock {

		private Instant now = Instant.EPOCH;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
