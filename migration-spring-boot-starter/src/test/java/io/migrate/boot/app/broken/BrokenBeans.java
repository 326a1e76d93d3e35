package io.migrate.boot.app.broken;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/**
 * One broken bean of every kind that a context creates by itself.
 */
final class BrokenBeans {

	private BrokenBeans() {
	}

	static IllegalStateException broken() {
		return new IllegalStateException("broken on purpose");
	}

	@Component
	static class BrokenService {

		BrokenService() {
			throw broken();
		}

	}

	@Component
	@Lazy(false)
	static class BrokenEager extends BrokenService {

	}

	@RestController
	static class BrokenController extends BrokenService {

	}

	@Component
	static class BrokenRunner extends BrokenService implements ApplicationRunner {

		@Override
		public void run(ApplicationArguments arguments) {
			throw broken();
		}

	}

	@Component
	static class BrokenListener extends BrokenService implements ApplicationListener<ApplicationReadyEvent> {

		@Override
		public void onApplicationEvent(ApplicationReadyEvent event) {
			throw broken();
		}

	}

	@Component
	static class BrokenSingleton extends BrokenService implements SmartInitializingSingleton {

		@Override
		public void afterSingletonsInstantiated() {
			throw broken();
		}

	}

	@Component
	static class BrokenFactory extends BrokenService implements FactoryBean<Object> {

		@Override
		public Object getObject() {
			throw broken();
		}

		@Override
		public Class<?> getObjectType() {
			return Object.class;
		}

	}

	@Component
	static class BrokenPostProcessor extends BrokenService implements BeanPostProcessor {

	}

	@Component
	static class BrokenFactoryPostProcessor extends BrokenService implements BeanFactoryPostProcessor {

		@Override
		public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
			throw broken();
		}

	}

	@Component
	static class BrokenRegistryPostProcessor extends BrokenService implements BeanDefinitionRegistryPostProcessor {

		@Override
		public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
			throw broken();
		}

	}

	@Component("messageSource")
	static class BrokenMessages extends StaticMessageSource {

		BrokenMessages() {
			throw broken();
		}

	}

	@Component
	static class BrokenLifecycle extends BrokenService implements SmartLifecycle {

		@Override
		public void start() {
			throw broken();
		}

		@Override
		public void stop() {
			throw broken();
		}

		@Override
		public boolean isRunning() {
			return true;
		}

	}

	@Configuration
	@EnableScheduling
	static class BrokenConfiguration extends BrokenService {

		@Scheduled(fixedRate = 1000)
		void scheduled() {
			throw broken();
		}

		@Bean
		BeanPostProcessor brokenPostProcessorOfAMethod() {
			throw broken();
		}

	}

}
