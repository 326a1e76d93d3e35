package io.migrate.boot.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MavenArgumentsTests {

	private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

	@Test
	void keepsTheWordsOfAProcess() {
		assertThat(MavenArguments.ofProcess(List.of("-classpath", "x.jar", LAUNCHER, "spring-boot:run",
				"-Dmigrate.autogenerate=add users, and 'more'")))
			.hasValueSatisfying((arguments) -> assertThat(arguments.properties())
				.isEqualTo(Map.of("migrate.autogenerate", "add users, and 'more'")));
	}

	@Test
	void makesTrueOfABareProperty() {
		assertThat(process("-Dmigrate.autogenerate", "-Dmigrate.contract"))
			.isEqualTo(Map.of("migrate.autogenerate", "true", "migrate.contract", "true"));
	}

	@Test
	void keepsAnEmptyValueEmpty() {
		assertThat(process("-Dmigrate.autogenerate=")).isEqualTo(Map.of("migrate.autogenerate", ""));
	}

	@Test
	void readsAllSpellingsOfADefinition() {
		assertThat(process("-D", "migrate.a=1", "--define", "migrate.b=x=y", "--define=migrate.c"))
			.isEqualTo(Map.of("migrate.a", "1", "migrate.b", "x=y", "migrate.c", "true"));
	}

	@Test
	void leavesAllOtherPropertiesAlone() {
		assertThat(process("-DskipTests", "-Dmigration.x=1", "-Dspring.datasource.password=secret", "-D")).isEmpty();
	}

	@Test
	void doesNotReadTheOptionsOfMavensOwnMachine() {
		assertThat(MavenArguments.ofProcess(List.of("-Dmigrate.autogenerate", LAUNCHER, "verify")))
			.hasValueSatisfying((arguments) -> assertThat(arguments.properties()).isEmpty());
	}

	@Test
	void knowsTheWrapperThatIsAJar() {
		assertThat(MavenArguments
			.ofProcess(List.of("org.apache.maven.wrapper.MavenWrapperMain", "-Dmigrate.autogenerate=tour")))
			.isPresent();
	}

	@Test
	void readsNothingOfAProcessThatIsNotMaven() {
		assertThat(MavenArguments
			.ofProcess(List.of("org.gradle.launcher.daemon.bootstrap.GradleDaemon", "-Dmigrate.autogenerate")))
			.isEmpty();
		assertThat(MavenArguments.ofProcess(List.of())).isEmpty();
	}

	@Test
	void joinsTheWordsOfAMessageWhoseQuotesAreLost() {
		assertThat(
				MavenArguments.ofText(" -q -Dmigrate.autogenerate=add users and orders spring-boot:run").properties())
			.isEqualTo(Map.of("migrate.autogenerate", "add users and orders"));
		assertThat(MavenArguments.ofText("-Dmigrate.autogenerate=add users -Dmigrate.contract clean").properties())
			.isEqualTo(Map.of("migrate.autogenerate", "add users", "migrate.contract", "true"));
	}

	@Test
	void joinsNothingToABareProperty() {
		assertThat(MavenArguments.ofText("-Dmigrate.autogenerate clean spring-boot:run").properties())
			.isEqualTo(Map.of("migrate.autogenerate", "true"));
		assertThat(MavenArguments.ofText("").properties()).isEmpty();
	}

	private static Map<String, String> process(String... words) {
		List<String> arguments = new ArrayList<>(List.of("-classpath", "x", LAUNCHER));
		arguments.addAll(List.of(words));
		return MavenArguments.ofProcess(arguments).orElseThrow().properties();
	}

}
