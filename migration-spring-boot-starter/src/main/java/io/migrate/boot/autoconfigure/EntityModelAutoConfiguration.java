package io.migrate.boot.autoconfigure;

import org.hibernate.boot.MetadataSources;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Auto-configuration of what the entities want, where Hibernate is present.
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class, before = MigrationAutoConfiguration.class)
@ConditionalOnClass({ LocalContainerEntityManagerFactoryBean.class, MetadataSources.class, HibernateProperties.class })
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
public final class EntityModelAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(EntityModel.class)
	HibernateEntityModel migrationEntityModel(BeanFactory beans, ResourceLoader resources) {
		return new HibernateEntityModel(beans, resources);
	}

}
