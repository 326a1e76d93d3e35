package io.migrate.boot.actuate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.boot.testkit.SqlRevisions;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /actuator/migrations} over HTTP, byte for byte but for what differs from run to
 * run.
 */
class MigrationsEndpointTests {

	private static final String JPA = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
			+ "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration";

	private static final String TOMCAT = "org.springframework.boot.tomcat.autoconfigure.reactive."
			+ "TomcatReactiveWebServerAutoConfiguration";

	private static final String RUN = "{'run':'RUN','revision':'%s','direction':'up','part':1,'parts':1,"
			+ "'outcome':'done','startedAt':'TIME','finishedAt':'TIME','error':null,'user':'postgres','host':'HOST'}";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final HttpClient client = HttpClient.newHttpClient();

	private final TestDatabase database = TestServer.database();

	@ParameterizedTest
	@CsvSource({ "servlet, ''", "reactive, " + TOMCAT })
	void answersAsTheCommandsDo(String type, String exclude) throws Exception {
		SqlRevisions revisions = new SqlRevisions(this.folder).add("a1", "").add("b2", "a1");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.run(arguments("--spring.main.web-application-type=" + type, JPA + "," + exclude, revisions))) {
			String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port")
					+ "/actuator/";
			assertThat(get(base + "migrations")).isEqualTo(json("200 {'contexts':{'shop':{'migrations':{"
					+ "'default':{'current':['b2'],'heads':['b2'],'pending':[],'deferred':[],'unknown':[],"
					+ "'partial':null,'history':[" + RUN.formatted("b2") + "," + RUN.formatted("a1")
					+ "],'upToDate':true}},'parentId':null}}}"));
			assertThat(get(base + "migrations/b2")).isEqualTo(json("200 {'id':'b2','parents':['a1'],'labels':[],"
					+ "'dependsOn':[],'phase':'EXPAND','message':'makes b2','created':'2026-01-01T00:00:00Z',"
					+ "'file':'FOLDER/20260101_0000_b2_makes_b2.sql','upgrade':[{'kind':'executeSql','object':'',"
					+ "'summary':'! CREATE TABLE t_b2 (id bigint)','destructive':false,'deferred':false}],"
					+ "'downgrade':[{'kind':'executeSql','object':'','summary':'! DROP TABLE t_b2',"
					+ "'destructive':false,'deferred':false}],'sql':['CREATE TABLE t_b2 (id bigint)'],'reviews':[]}"));
			assertThat(get(base + "migrations/b")).as("by the beginning of its name").startsWith("200 {\"id\":\"b2\"");
			assertThat(get(base + "migrations/none")).startsWith("404");
			assertThat(get(base + "health/liveness")).isEqualTo(json("200 {'status':'UP'}"));
			assertThat(get(base + "health")).contains("\"migrations\":{");
		}
	}

	@Test
	void isNotPartOfLiveness() throws Exception {
		SqlRevisions revisions = new SqlRevisions(this.folder).add("a1", "");
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class,
				arguments("--migrate.startup=none", JPA, revisions))) {
			String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port")
					+ "/actuator/";
			assertThat(get(base + "health")).startsWith("503").contains("\"pending\":[\"a1\"]");
			assertThat(get(base + "health/liveness")).startsWith("200");
			assertThat(get(base + "health/readiness")).startsWith("200");
			assertThat(get(base + "migrations")).contains("\"pending\":[\"a1\"]", "\"history\":[]",
					"\"upToDate\":false");
		}
		assertThat(this.database.query("SELECT to_regclass('migrate_version')")).as("created nothing")
			.containsExactly("");
	}

	@Test
	void showsParentContextsToo() throws Exception {
		SqlRevisions revisions = new SqlRevisions(this.folder).add("a1", "");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Empty.class)
			.properties("spring.application.name=above")
			.web(WebApplicationType.NONE)
			.child(Application.class)
			.web(WebApplicationType.SERVLET)
			.run(arguments("--migrate.startup=upgrade", JPA, revisions))) {
			String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port")
					+ "/actuator/";
			assertThat(get(base + "migrations")).contains("\"migrations\":{},\"parentId\":null");
		}
	}

	private String[] arguments(String more, String exclude, SqlRevisions revisions) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.application.name=shop",
				"--management.endpoints.web.exposure.include=health,migrations",
				"--management.endpoint.health.show-details=always", "--management.endpoint.health.probes.enabled=true",
				"--migrate.locations=" + revisions.location(), "--spring.autoconfigure.exclude=" + exclude, more));
		arguments.addAll(MigratedContexts.arguments(this.database));
		return arguments.toArray(String[]::new);
	}

	private String get(String url) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(url)).build(),
				HttpResponse.BodyHandlers.ofString());
		return answer.statusCode() + " "
				+ answer.body()
					.replaceAll("\"run\":\"[^\"]+\"", "\"run\":\"RUN\"")
					.replaceAll("\"(started|finished)At\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\"",
							"\"$1At\":\"TIME\"")
					.replaceAll("\"host\":\"[^\"]+\"", "\"host\":\"HOST\"")
					.replace(this.folder.toString(), "FOLDER");
	}

	private static String json(String text) {
		return text.replace('\'', '"');
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

}
