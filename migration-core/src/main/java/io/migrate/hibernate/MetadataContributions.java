package io.migrate.hibernate;

import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.jpa.boot.spi.TypeContributorList;

/**
 * What the bootstrap of JPA lets applications add to their metadata, beyond what
 * Hibernate's own does: types and functions that settings or services contribute.
 */
@SuppressWarnings("removal")
final class MetadataContributions {

	private MetadataContributions() {
	}

	static void applyTo(MetadataBuilderImplementor builder, StandardServiceRegistry registry) {
		ConfigurationService configuration = registry.requireService(ConfigurationService.class);
		if (configuration.getSettings().get(JpaSettings.TYPE_CONTRIBUTORS) instanceof TypeContributorList types) {
			types.getTypeContributors().forEach(builder::applyTypes);
		}
		Object named = configuration.getSettings().get(JpaSettings.METADATA_BUILDER_CONTRIBUTOR);
		if (named != null) {
			registry.requireService(StrategySelector.class)
				.resolveStrategy(MetadataBuilderContributor.class, named)
				.contribute(builder);
		}
		registry.requireService(ClassLoaderService.class)
			.loadJavaServices(MetadataBuilderContributor.class)
			.forEach((contributor) -> contributor.contribute(builder));
	}

}
