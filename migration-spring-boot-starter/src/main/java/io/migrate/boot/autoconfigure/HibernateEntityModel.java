package io.migrate.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.migrate.hibernate.EntityModelReader;
import io.migrate.hibernate.EntityModelSource;
import io.migrate.schema.SchemaModel;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.cfg.MappingSettings;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernateSettings;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.persistenceunit.DefaultPersistenceUnitManager;
import org.springframework.orm.jpa.persistenceunit.ManagedClassNameFilter;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Reads the entities' mapping with the settings that Boot gives Hibernate, and without an
 * EntityManagerFactory. All beans are looked up when the model is asked for, so that a
 * start that does not ask pays nothing, and a broken one is named by the command that
 * needs it.
 */
final class HibernateEntityModel implements EntityModel {

	private final BeanFactory beans;

	private final ResourceLoader resources;

	HibernateEntityModel(BeanFactory beans, ResourceLoader resources) {
		this.beans = beans;
		this.resources = resources;
	}

	@Override
	public SchemaModel apply(int serverMajor) {
		return EntityModelReader.read(source().withServerVersion(serverMajor));
	}

	EntityModelSource source() {
		JpaProperties jpa = this.beans.getBeanProvider(JpaProperties.class).getIfAvailable(JpaProperties::new);
		PersistenceUnitInfo unit = unit(jpa);
		ClassLoader classLoader = this.resources.getClassLoader();
		return new EntityModelSource(settings(jpa, unit), unit.getManagedClassNames(),
				managedTypes().getManagedPackages(), unit.getMappingFileNames(),
				(classLoader != null) ? classLoader : HibernateEntityModel.class.getClassLoader());
	}

	/** The unit that Spring would make, the rule for a default orm.xml included. */
	private PersistenceUnitInfo unit(JpaProperties jpa) {
		DefaultPersistenceUnitManager manager = new DefaultPersistenceUnitManager();
		manager.setResourceLoader(this.resources);
		manager.setManagedTypes(managedTypes());
		if (!jpa.getMappingResources().isEmpty()) {
			manager.setMappingResources(jpa.getMappingResources().toArray(String[]::new));
		}
		manager.preparePersistenceUnitInfos();
		return manager.obtainDefaultPersistenceUnitInfo();
	}

	/** Scanned as Boot does where the application makes its own EntityManagerFactory. */
	private PersistenceManagedTypes managedTypes() {
		return this.beans.getBeanProvider(PersistenceManagedTypes.class).getIfAvailable(() -> {
			List<String> packages = EntityScanPackages.get(this.beans).getPackageNames();
			if (packages.isEmpty() && AutoConfigurationPackages.has(this.beans)) {
				packages = AutoConfigurationPackages.get(this.beans);
			}
			return new PersistenceManagedTypesScanner(this.resources,
					this.beans.getBeanProvider(ManagedClassNameFilter.class).getIfAvailable())
				.scan(packages.toArray(String[]::new));
		});
	}

	private Map<String, Object> settings(JpaProperties jpa, PersistenceUnitInfo unit) {
		HibernateProperties hibernate = this.beans.getBeanProvider(HibernateProperties.class)
			.getIfAvailable(HibernateProperties::new);
		HibernateSettings boot = new HibernateSettings().ddlAuto(() -> "none")
			.hibernatePropertiesCustomizers(customizers());
		Map<String, Object> settings = new TreeMap<>(hibernate.determineHibernateProperties(jpa.getProperties(), boot));
		vendor().getJpaPropertyMap(unit).forEach(settings::putIfAbsent);
		if (unit.getValidationMode() != ValidationMode.AUTO) {
			settings.putIfAbsent("jakarta.persistence.validation.mode", unit.getValidationMode());
		}
		return settings;
	}

	/** Naming strategies come first, as they do in Boot. */
	private List<HibernatePropertiesCustomizer> customizers() {
		List<HibernatePropertiesCustomizer> customizers = new ArrayList<>();
		this.beans.getBeanProvider(PhysicalNamingStrategy.class)
			.ifAvailable((strategy) -> customizers
				.add((settings) -> settings.put(MappingSettings.PHYSICAL_NAMING_STRATEGY, strategy)));
		this.beans.getBeanProvider(ImplicitNamingStrategy.class)
			.ifAvailable((strategy) -> customizers
				.add((settings) -> settings.put(MappingSettings.IMPLICIT_NAMING_STRATEGY, strategy)));
		this.beans.getBeanProvider(HibernatePropertiesCustomizer.class).orderedStream().forEach(customizers::add);
		return customizers;
	}

	private JpaVendorAdapter vendor() {
		return this.beans.getBeanProvider(JpaVendorAdapter.class).getIfAvailable(() -> {
			HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
			adapter.setBeanFactory(this.beans);
			return adapter;
		});
	}

}
