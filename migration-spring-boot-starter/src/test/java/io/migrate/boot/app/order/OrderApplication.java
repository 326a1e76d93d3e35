package io.migrate.boot.app.order;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

import io.migrate.boot.autoconfigure.MigrationStrategy;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Sees what is there while migrations run.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EntityScan
public class OrderApplication {

	@Bean
	static Seen seen() {
		return new Seen();
	}

	@Bean
	static MigrationStrategy looking(ConfigurableListableBeanFactory beans, Environment environment, Seen seen) {
		return (engine) -> {
			engine.upgrade("head", false);
			seen.entityManagerFactory = beans.containsSingleton("entityManagerFactory");
			seen.openPort = isOpen(environment.getRequiredProperty("server.port", Integer.class));
			seen.thread = Thread.currentThread().getName();
		};
	}

	public static boolean isOpen(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * What was there.
	 */
	public static final class Seen {

		public boolean entityManagerFactory;

		public boolean openPort;

		public String thread = "";

	}

}
