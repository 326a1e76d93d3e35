package io.migrate.boot.cli;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Lets a command go on without a bean factory post-processor of the application that
 * cannot be created: nobody asked for it, the refresh creates them all.
 */
final class CommandBeanFactory extends DefaultListableBeanFactory {

	@Override
	protected Object createBean(String beanName, RootBeanDefinition definition, @Nullable Object @Nullable [] args) {
		try {
			return super.createBean(beanName, definition, args);
		}
		catch (BeansException ex) {
			if (isPostProcessor(beanName)) {
				System.err.println("Left out: bean '" + beanName + "' (" + ex.getMostSpecificCause() + ")");
				return new Absent();
			}
			throw ex;
		}
	}

	private boolean isPostProcessor(String beanName) {
		Class<?> type = getType(beanName, false);
		return type != null && BeanFactoryPostProcessor.class.isAssignableFrom(type)
				&& !type.getName().startsWith(CommandContext.SPRING);
	}

	private static final class Absent implements BeanDefinitionRegistryPostProcessor {

		@Override
		public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
			// nothing in place of what is left out
		}

	}

}
