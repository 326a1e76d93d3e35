package io.migrate.sample.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;

/**
 * Another process that uses the server of a folder.
 */
final class EmbeddedServerProcess implements AutoCloseable {

	private final Process process;

	private final String url;

	private EmbeddedServerProcess(Process process, String url) {
		this.process = process;
		this.url = url;
	}

	/**
	 * Says where the server is while the context is being made, lives until its input
	 * ends, and exits before the context is up, which therefore closes nothing.
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(EmbeddedServerConfiguration.class, Exit.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.run("--shop.database.directory=" + args[0], "--spring.main.banner-mode=off");
	}

	static EmbeddedServerProcess on(Path folder) {
		try {
			Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
					System.getProperty("java.class.path"), EmbeddedServerProcess.class.getName(), folder.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			BufferedReader reader = new BufferedReader(
					new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
			String url = reader.lines().filter((line) -> line.startsWith("url ")).findFirst().orElseThrow();
			return new EmbeddedServerProcess(process, url.substring(4));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return this.url;
	}

	/**
	 * Ends it without giving it a chance to stop the server.
	 */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	/**
	 * Ends it by {@code System.exit}.
	 */
	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		await();
	}

	private void await() {
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				throw new IllegalStateException("process " + this.process.pid() + " does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Not annotated, so that the shop's own scan does not find it.
	 */
	static class Exit {

		@Bean
		InitializingBean exit(EmbeddedServer server) {
			return () -> {
				System.out.println("url " + server.url());
				while (System.in.read() != -1) {
					continue;
				}
				System.exit(0);
			};
		}

	}

}
