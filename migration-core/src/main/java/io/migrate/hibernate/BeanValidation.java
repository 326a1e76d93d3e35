package io.migrate.hibernate;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;
import org.hibernate.mapping.PersistentClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets {@code @NotNull}, {@code @Size} and their like shape the columns, which Hibernate
 * itself does only while it builds a session factory. Must come before any column is
 * asked for its SQL type: the answer is kept, and a length given later is lost.
 */
final class BeanValidation {

	private static final Logger log = LoggerFactory.getLogger(BeanValidation.class);

	private static final String API = "jakarta.validation.ConstraintViolation";

	private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

	private BeanValidation() {
	}

	static void applyTo(EntityMetadata entities) {
		ClassLoaderService classes = entities.service(ClassLoaderService.class);
		if (!isWanted(entities) || !isThere(classes)) {
			return;
		}
		try {
			Constraints.apply(entities, classes);
		}
		catch (ReflectiveOperationException | RuntimeException | LinkageError ex) {
			log.warn(
					"Bean Validation does not shape the model, so that NOT NULL, lengths and checks may be missing: "
							+ "{}. To do without it on purpose, set {} to 'none'.",
					EntityMetadata.words(ex), AvailableSettings.JAKARTA_VALIDATION_MODE);
		}
	}

	private static boolean isWanted(EntityMetadata entities) {
		ConfigurationService configuration = entities.service(ConfigurationService.class);
		Map<String, Object> settings = configuration.getSettings();
		Object mode = settings.getOrDefault(AvailableSettings.JAKARTA_VALIDATION_MODE,
				settings.get("javax.persistence.validation.mode"));
		Set<ValidationMode> modes = ValidationMode.parseValidationModes(mode);
		return (modes.contains(ValidationMode.AUTO) || modes.contains(ValidationMode.DDL))
				&& configuration.getSetting("hibernate.validator.apply_to_ddl", StandardConverters.BOOLEAN, true);
	}

	private static boolean isThere(ClassLoaderService classes) {
		try {
			classes.classForName(API);
			return true;
		}
		catch (ClassLoadingException ex) {
			return false;
		}
	}

	/** Apart, because it cannot be loaded without the API of Bean Validation. */
	private static final class Constraints {

		static void apply(EntityMetadata entities, ClassLoaderService classes) throws ReflectiveOperationException {
			Map<String, Object> settings = entities.service(ConfigurationService.class).getSettings();
			Object given = settings.get(AvailableSettings.JAKARTA_VALIDATION_FACTORY);
			if (given instanceof ValidatorFactory factory) {
				apply(entities, classes, factory);
				return;
			}
			try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
				apply(entities, classes, factory);
			}
			catch (NoProviderFoundException ex) {
				log.debug("There is no provider of Bean Validation", ex);
			}
		}

		private static void apply(EntityMetadata entities, ClassLoaderService classes, ValidatorFactory factory)
				throws ReflectiveOperationException {
			Method method = Class.forName(ACTIVATOR, true, Dialect.class.getClassLoader())
				.getDeclaredMethod("applyRelationalConstraints", ValidatorFactory.class, Collection.class, Map.class,
						Dialect.class, ClassLoaderAccess.class);
			method.setAccessible(true);
			Collection<PersistentClass> bindings = entities.metadata().getEntityBindings();
			method.invoke(null, factory, bindings, entities.service(ConfigurationService.class).getSettings(),
					entities.dialect(), new ClassLoaderAccessImpl(null, classes));
		}

	}

}
