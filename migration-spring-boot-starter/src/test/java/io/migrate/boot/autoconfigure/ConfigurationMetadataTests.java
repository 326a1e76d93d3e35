package io.migrate.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

import io.migrate.AheadPolicy;
import io.migrate.MigrationSettings.Generation;
import io.migrate.MigrationSettings.Running;
import io.migrate.RevisionFormat;
import io.migrate.boot.autoconfigure.MigrationProperties.TransactionScope;
import io.migrate.diff.ContractMode;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors and Boot read of the properties.
 */
class ConfigurationMetadataTests {

	private static final String FOLDER = "META-INF/";

	@Test
	void describesEveryProperty() {
		List<Map<String, Object>> properties = entries("spring-configuration-metadata.json", "properties");
		assertThat(properties).extracting((property) -> property.get("name"))
			.contains("migrate.enabled", "migrate.startup", "migrate.contract", "migrate.autogenerate",
					"migrate.package", "migrate.locations", "migrate.format", "migrate.source-dir", "migrate.url",
					"migrate.role", "migrate.search-path", "migrate.history-schema", "migrate.lock-budget",
					"migrate.transaction", "migrate.ahead", "migrate.rename", "migrate.value", "migrate.include",
					"migrate.exclude", "migrate.exclude-members", "migrate.command-line.enabled");
		assertThat(properties)
			.allSatisfy((property) -> assertThat((String) property.get("description")).as((String) property.get("name"))
				.isNotBlank()
				.endsWith("."));
	}

	@Test
	void offersEveryValueOfAModeAndNoOther() {
		Map<String, List<String>> hints = new TreeMap<>();
		for (Map<String, Object> hint : entries("additional-spring-configuration-metadata.json", "hints")) {
			List<String> values = new ArrayList<>();
			list(member(hint, "values")).forEach((value) -> {
				assertThat((String) value.get("description")).isNotBlank();
				values.add((String) member(value, "value"));
			});
			hints.put((String) member(hint, "name"), values);
		}
		assertThat(hints).containsOnlyKeys("migrate.ahead", "migrate.contract", "migrate.format", "migrate.rename",
				"migrate.startup", "migrate.target", "migrate.transaction");
		assertThat(bound(hints, "migrate.startup", StartupMode.class)).containsExactly(StartupMode.values());
		assertThat(bound(hints, "migrate.target", StartupTarget.class)).containsExactly(StartupTarget.values());
		assertThat(bound(hints, "migrate.ahead", AheadPolicy.class)).containsExactly(AheadPolicy.values());
		assertThat(bound(hints, "migrate.format", RevisionFormat.class)).containsExactly(RevisionFormat.values());
		assertThat(bound(hints, "migrate.transaction", TransactionScope.class))
			.containsExactlyInAnyOrder(TransactionScope.values());
		assertThat(bound(hints, "migrate.contract", ContractChoice.class)).extracting(ContractChoice::mode)
			.containsExactlyInAnyOrder(ContractMode.values());
		assertThat(hints.get("migrate.rename"))
			.allSatisfy((value) -> assertThat(bind(Map.of("migrate.rename", value)).rename()).isNotNull());
		assertThat(entries("spring-configuration-metadata.json", "hints")).as("merged by the processor")
			.hasSameSizeAs(hints.keySet());
	}

	@Test
	void knowsTheConditionsOfTheAutoConfigurationsWithoutLoadingThem() throws IOException {
		Properties metadata = new Properties();
		metadata.load(open("spring-autoconfigure-metadata.properties"));
		List<String> autoConfigurations = new String(
				open("spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports").readAllBytes(),
				StandardCharsets.UTF_8)
			.lines()
			.toList();
		assertThat(autoConfigurations).hasSize(5)
			.allSatisfy((name) -> assertThat(metadata).as(name).containsKey(name + ".AutoConfigureAfter"));
	}

	@Test
	void hasTheDefaultsOfTheEngine() {
		MigrationProperties properties = bind(Map.of());
		Generation generation = Generation.of("any");
		Running running = Running.defaults();
		assertThat(properties.format()).isEqualTo(generation.format());
		assertThat(properties.sourceDir()).isEqualTo(generation.sourceDir());
		assertThat(properties.locations()).isEqualTo(generation.locations());
		assertThat(properties.contract().mode()).isEqualTo(generation.contract());
		assertThat(properties.rename()).isEqualTo(generation.rename());
		assertThat(properties.value().byColumn()).isEqualTo(generation.values());
		assertThat(properties.include()).isEqualTo(generation.include());
		assertThat(properties.exclude()).isEqualTo(generation.exclude());
		assertThat(properties.excludeMembers()).isEqualTo(generation.excludeMembers());
		assertThat(properties.historySchema()).isEqualTo(running.historySchema());
		assertThat(properties.role()).isEqualTo(running.role());
		assertThat(properties.searchPath()).isEqualTo(running.searchPath());
		assertThat(properties.lockBudget()).isEqualTo(running.lockBudget());
		assertThat(properties.transaction() == TransactionScope.PER_RUN).isEqualTo(running.perRun());
		assertThat(properties.ahead()).isEqualTo(running.ahead());
	}

	@Test
	void readsWhatIsSaidOfContractions() {
		assertThat(bind(Map.of("migrate.contract", "")).contract().mode()).isEqualTo(ContractMode.WRITE);
		assertThat(bind(Map.of("migrate.contract", "true")).contract().mode()).isEqualTo(ContractMode.WRITE);
		assertThat(bind(Map.of("migrate.contract", "false")).contract().mode()).isEqualTo(ContractMode.DEFERRED);
		assertThat(bind(Map.of("migrate.contract", "Together")).contract().mode()).isEqualTo(ContractMode.TOGETHER);
	}

	@Test
	void readsValuesThatHoldCommasAndCasts() {
		assertThat(bind(Map.of("migrate.value", "users.org_id:1, shop.users.name:concat(a, 'b.c:d')::text")).value()
			.byColumn()).isEqualTo(Map.of("users.org_id", "1", "shop.users.name", "concat(a, 'b.c:d')::text"));
	}

	private static <T> List<T> bound(Map<String, List<String>> hints, String name, Class<T> type) {
		List<T> values = new ArrayList<>();
		hints.getOrDefault(name, List.of())
			.forEach((value) -> values
				.add(new Binder(new MapConfigurationPropertySource(Map.of(name, value))).bind(name, Bindable.of(type))
					.get()));
		return values;
	}

	private static MigrationProperties bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("migrate",
				MigrationProperties.class);
	}

	private static List<Map<String, Object>> entries(String file, String kind) {
		try (InputStream stream = open(file)) {
			return list(member(JsonParserFactory.getJsonParser()
				.parseMap(new String(stream.readAllBytes(), StandardCharsets.UTF_8)), kind));
		}
		catch (IOException ex) {
			throw new IllegalStateException(file, ex);
		}
	}

	private static Object member(Map<String, Object> entry, String key) {
		return Objects.requireNonNull(entry.get(key), key);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(Object entries) {
		return (List<Map<String, Object>>) entries;
	}

	/** The starter's own, not that of another library on the class path. */
	private static InputStream open(String file) throws IOException {
		String root = MigrationProperties.class.getProtectionDomain().getCodeSource().getLocation().toString();
		return URI.create(root + FOLDER + file).toURL().openStream();
	}

}
