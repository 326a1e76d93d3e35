package io.migrate.script;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for. Two threads may both make it, equal.
 */
final class Once<T> implements Supplier<T> {

	private final Supplier<T> maker;

	private volatile @Nullable T made;

	Once(Supplier<T> maker) {
		this.maker = maker;
	}

	@Override
	public T get() {
		T value = this.made;
		if (value == null) {
			value = this.maker.get();
			this.made = value;
		}
		return value;
	}

}
