package io.migrate.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;

import io.migrate.hibernate.ddl.StoredName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitConstraintNameSource;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.ImplicitUniqueKeyNameSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the application's naming strategy and notes which names of constraints
 * and indexes are Hibernate's own hashes: nobody wanted those, while a name that an
 * annotation or the application's strategy gives is kept.
 */
final class GeneratedNames implements InvocationHandler {

	private static final ImplicitNamingStrategy HIBERNATE = new ImplicitNamingStrategyJpaCompliantImpl();

	private final ImplicitNamingStrategy strategy;

	private final Set<String> hashed = new HashSet<>();

	GeneratedNames(ImplicitNamingStrategy strategy) {
		this.strategy = strategy;
	}

	/**
	 * The strategy to give to Hibernate.
	 */
	ImplicitNamingStrategy noting() {
		return (ImplicitNamingStrategy) Proxy.newProxyInstance(GeneratedNames.class.getClassLoader(),
				new Class<?>[] { ImplicitNamingStrategy.class }, this);
	}

	/**
	 * A name as PostgreSQL stores it, null where there is none or nobody wanted it.
	 */
	@Nullable String wanted(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return null;
		}
		// where everything is quoted, a constraint's hash comes in quotes and an index's
		// does not
		return this.hashed.contains(Identifier.toIdentifier(name).getText()) ? null : StoredName.ofSql(name);
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		try {
			Object name = method.invoke(this.strategy, arguments);
			if (name instanceof Identifier identifier && arguments[0] instanceof ImplicitConstraintNameSource source) {
				note(identifier, source);
			}
			return name;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private void note(Identifier name, ImplicitConstraintNameSource source) {
		if (source.getUserProvidedIdentifier() == null && name.equals(hibernateName(source))) {
			this.hashed.add(name.getText());
		}
	}

	private static Identifier hibernateName(ImplicitConstraintNameSource source) {
		return switch (source.kind()) {
			case FOREIGN_KEY -> HIBERNATE.determineForeignKeyName((ImplicitForeignKeyNameSource) source);
			case UNIQUE_KEY -> HIBERNATE.determineUniqueKeyName((ImplicitUniqueKeyNameSource) source);
			case INDEX -> HIBERNATE.determineIndexName((ImplicitIndexNameSource) source);
		};
	}

}
