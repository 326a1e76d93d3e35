package io.migrate.boot.autoconfigure;

import java.util.SortedMap;
import java.util.TreeMap;

import io.migrate.MigrationEngine;
import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The engines of an application context, one for each database, by name: that of the bean
 * without {@code MigrationEngine} at its end, {@code default} for the auto-configured
 * one. None is created before it is asked for.
 */
public final class NamedEngines {

	private static final String SUFFIX = "MigrationEngine";

	private final ListableBeanFactory beans;

	private final SortedMap<String, String> beanNames;

	private NamedEngines(ListableBeanFactory beans, SortedMap<String, String> beanNames) {
		this.beans = beans;
		this.beanNames = beanNames;
	}

	public static NamedEngines of(ListableBeanFactory beans) {
		SortedMap<String, String> names = new TreeMap<>();
		for (String beanName : beans.getBeanNamesForType(MigrationEngine.class)) {
			names.put(name(beanName), beanName);
		}
		return new NamedEngines(beans, names);
	}

	private static String name(String beanName) {
		if (beanName.equals("migrationEngine")) {
			return "default";
		}
		boolean cut = beanName.endsWith(SUFFIX) && beanName.length() > SUFFIX.length();
		return cut ? beanName.substring(0, beanName.length() - SUFFIX.length()) : beanName;
	}

	/**
	 * One engine.
	 * @param name null for the only one
	 * @throws MigrationException if there is none
	 * @throws UsageException if the name fits none, or is needed
	 */
	public MigrationEngine get(@Nullable String name) {
		if (this.beanNames.isEmpty()) {
			throw new MigrationException("There is no migration engine.",
					"Either migrate.enabled is false, or the application has no DataSource and no migrate.url.",
					"Set spring.datasource.url or migrate.url, and leave migrate.enabled alone.");
		}
		String choices = String.join(", ", this.beanNames.keySet());
		if (name == null && this.beanNames.size() > 1) {
			throw new UsageException("It is not said which database.", "The application has several: " + choices + ".",
					"Add --name.");
		}
		String beanName = (name != null) ? this.beanNames.get(name) : this.beanNames.get(this.beanNames.firstKey());
		if (beanName == null) {
			throw new UsageException("There is no database named '" + name + "'.",
					"The application has: " + choices + ".",
					"Name one of them, or leave --name out where there is one only.");
		}
		return this.beans.getBean(beanName, MigrationEngine.class);
	}

	/** All engines by name. */
	public SortedMap<String, MigrationEngine> all() {
		SortedMap<String, MigrationEngine> engines = new TreeMap<>();
		this.beanNames
			.forEach((name, beanName) -> engines.put(name, this.beans.getBean(beanName, MigrationEngine.class)));
		return engines;
	}

}
