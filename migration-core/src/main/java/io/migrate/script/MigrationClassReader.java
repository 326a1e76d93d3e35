package io.migrate.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Makes a revision of a class, or names what is wrong with it.
 */
final class MigrationClassReader {

	private final ClassLoader loader;

	private final ScriptCollector collector;

	MigrationClassReader(ClassLoader loader, ScriptCollector collector) {
		this.loader = loader;
		this.collector = collector;
	}

	void read(String className, Supplier<String> digest) {
		try {
			Class<?> type = Class.forName(className, false, this.loader);
			Revision revision = type.getAnnotation(Revision.class);
			if (isCandidate(type, revision)) {
				read(type.asSubclass(Migration.class), revision, digest);
			}
		}
		catch (ClassNotFoundException | LinkageError | TypeNotPresentException | ArrayStoreException ex) {
			fault(className, "The class cannot be loaded: " + ex + ". Compile it again, for this Java.");
		}
	}

	/**
	 * Whether it means to be a revision; what only helps others lies in peace.
	 */
	private boolean isCandidate(Class<?> type, @Nullable Revision revision) {
		boolean concrete = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
		boolean migration = Migration.class.isAssignableFrom(type);
		if (concrete && !migration && revision != null) {
			fault(type.getName(), "It has @Revision and does not implement " + Migration.class.getName() + ".");
		}
		if (concrete && migration && revision == null) {
			fault(type.getName(), "It implements Migration and has no @Revision. Add it, with an id.");
		}
		return concrete && migration && revision != null;
	}

	private void read(Class<? extends Migration> type, Revision revision, Supplier<String> digest) {
		RevisionCard card = card(type, revision);
		List<String> invalid = ScriptCollector.invalidNames(card);
		invalid.forEach((text) -> fault(type.getName(), text));
		Constructor<? extends Migration> constructor = constructor(type);
		if (constructor != null && isUsable(constructor) && invalid.isEmpty()) {
			this.collector.add(new JavaRevision(card, () -> create(constructor), digest));
		}
	}

	private @Nullable Constructor<? extends Migration> constructor(Class<? extends Migration> type) {
		try {
			Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
			constructor.setAccessible(true);
			return constructor;
		}
		catch (NoSuchMethodException ex) {
			fault(type.getName(), "It has no constructor without arguments. A revision takes none: what it needs is "
					+ "given to op.run(…).");
		}
		catch (RuntimeException | LinkageError ex) {
			fault(type.getName(), "Its constructor cannot be reached: " + ex + ".");
		}
		return null;
	}

	private boolean isUsable(Constructor<? extends Migration> constructor) {
		try {
			create(constructor);
			return true;
		}
		catch (RuntimeException | LinkageError ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			fault(constructor.getDeclaringClass().getName(), "Its constructor failed: " + cause + ".");
			return false;
		}
	}

	private static Migration create(Constructor<? extends Migration> constructor) {
		try {
			return constructor.newInstance();
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException("the constructor failed", ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("the constructor cannot be called", ex);
		}
	}

	private RevisionCard card(Class<?> type, Revision revision) {
		return new RevisionCard(revision.id(), List.of(revision.parents()), List.of(revision.branchLabels()),
				List.of(revision.dependsOn()), revision.phase(), revision.message(),
				created(type.getName(), revision.created()),
				revision.irreversible().isBlank() ? null : revision.irreversible(), List.of(revision.replaces()),
				revision.requires(), type.getName().replace('.', '/') + ".java");
	}

	private @Nullable Instant created(String className, String text) {
		try {
			return text.isBlank() ? null : CreationTime.parse(text.strip());
		}
		catch (DateTimeException ex) {
			fault(className, "'" + text + "' is not a time. Write created as 2026-11-23T10:15:00Z.");
			return null;
		}
	}

	private void fault(String className, String text) {
		this.collector.add(new ScriptFault(className, text));
	}

}
