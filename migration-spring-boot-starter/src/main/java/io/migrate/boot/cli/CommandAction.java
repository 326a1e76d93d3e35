package io.migrate.boot.cli;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a {@link CommandContext} is made for.
 */
@FunctionalInterface
public interface CommandAction {

	/**
	 * Does it.
	 * @param context all bean definitions of the application, no bean
	 * @return the exit code
	 */
	int run(ConfigurableApplicationContext context);

}
