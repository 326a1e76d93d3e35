package io.migrate.boot.cli;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * An application context with all bean definitions of the application in which nothing is
 * created that the command does not ask for: no singletons, listeners, lifecycle beans,
 * events, or bean post-processors of the application's own. It ends the process.
 */
public final class CommandContext extends GenericApplicationContext {

	static final String SPRING = "org.springframework.";

	private final CommandAction action;

	public CommandContext(CommandAction action) {
		super(new CommandBeanFactory());
		this.action = action;
	}

	@Override
	public void refresh() {
		super.refresh();
		ProcessEnd end = ProcessEnd.watch();
		int code;
		try {
			code = this.action.run(this);
		}
		catch (RuntimeException | LinkageError ex) {
			code = new FailureReport(this).print(ex);
		}
		close();
		// the only ending that keeps the code whatever main() does around run()
		end.exit(code);
	}

	@Override
	protected void registerBeanPostProcessors(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanNamesForType(BeanPostProcessor.class, true, false)) {
			if (beanFactory.containsBeanDefinition(name) && isForeign(beanFactory, name)) {
				this.logger.debug("Left out for a command: bean post-processor '" + name + "'");
				removeBeanDefinition(name);
			}
		}
		super.registerBeanPostProcessors(beanFactory);
	}

	private static boolean isForeign(ConfigurableListableBeanFactory beanFactory, String name) {
		BeanDefinition definition = beanFactory.getBeanDefinition(name);
		String factory = definition.getFactoryBeanName();
		Class<?> declaring = (factory != null) ? beanFactory.getType(factory, false) : null;
		String origin = (declaring != null) ? declaring.getName() : definition.getBeanClassName();
		return origin == null || !origin.startsWith(SPRING);
	}

	@Override
	protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beanFactory) {
		if (!beanFactory.hasEmbeddedValueResolver()) {
			beanFactory.addEmbeddedValueResolver(getEnvironment()::resolvePlaceholders);
		}
		beanFactory.setTempClassLoader(null);
		beanFactory.freezeConfiguration();
	}

	@Override
	protected void initMessageSource() {
		// the application's own might be broken, and no command has messages
	}

	@Override
	protected void initApplicationEventMulticaster() {
		// no events
	}

	@Override
	protected void registerListeners() {
		// no listeners
	}

	@Override
	protected void finishRefresh() {
		// no lifecycle beans, no ContextRefreshedEvent
	}

	@Override
	protected void publishEvent(Object event, @Nullable ResolvableType typeHint) {
		// nor events from close()
	}

}
