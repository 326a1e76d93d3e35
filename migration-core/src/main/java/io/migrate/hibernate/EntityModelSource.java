package io.migrate.hibernate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entities of one persistence unit and how the application maps them.
 *
 * @param settings Hibernate's and JPA's settings as the application computes them: naming
 * strategies, bean container, validation mode, default schema; those that would create a
 * schema or open a connection are left out when the model is read
 * @param managedClasses names of entities, embeddables, mapped superclasses and
 * converters
 * @param managedPackages names of packages that carry annotations
 * @param mappingResources XML mapping files on the class path
 * @param classLoader what loads them all
 */
public record EntityModelSource(Map<String, Object> settings, List<String> managedClasses, List<String> managedPackages,
		List<String> mappingResources, ClassLoader classLoader) {

	private static final String MAJOR_VERSION = "jakarta.persistence.database-major-version";

	public EntityModelSource {
		settings = Collections.unmodifiableMap(new TreeMap<>(settings));
		managedClasses = List.copyOf(managedClasses);
		managedPackages = List.copyOf(managedPackages);
		mappingResources = List.copyOf(mappingResources);
	}

	/**
	 * Classes mapped by annotations, with Hibernate's own settings.
	 */
	public static EntityModelSource of(ClassLoader classLoader, List<String> managedClasses) {
		return new EntityModelSource(Map.of(), managedClasses, List.of(), List.of(), classLoader);
	}

	public EntityModelSource withSettings(Map<String, Object> value) {
		return new EntityModelSource(value, this.managedClasses, this.managedPackages, this.mappingResources,
				this.classLoader);
	}

	public EntityModelSource withPackages(List<String> value) {
		return new EntityModelSource(this.settings, this.managedClasses, value, this.mappingResources,
				this.classLoader);
	}

	public EntityModelSource withMappingResources(List<String> value) {
		return new EntityModelSource(this.settings, this.managedClasses, this.managedPackages, value, this.classLoader);
	}

	/**
	 * For the server of this major version: Hibernate maps some things by it, such as
	 * generated columns, which are virtual from 18 on. What the settings say comes first.
	 */
	public EntityModelSource withServerVersion(int major) {
		Map<String, Object> copy = new TreeMap<>(this.settings);
		copy.putIfAbsent(MAJOR_VERSION, String.valueOf(major));
		return withSettings(copy);
	}

}
