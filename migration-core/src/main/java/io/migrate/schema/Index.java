package io.migrate.schema;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns.
 *
 * @param name null where the model leaves it to {@link NamingConvention}
 * @param method {@code btree} unless said otherwise
 * @param include columns carried without being keys
 * @param predicate the WHERE of a partial index, without outer parentheses
 * @param storage its storage parameters as {@code key=value}, sorted
 * @param valid false for what a failed CONCURRENTLY build left behind
 */
public record Index(@Nullable String name, List<IndexPart> parts, boolean unique, String method, List<String> include,
		@Nullable String predicate, boolean nullsNotDistinct, List<String> storage, boolean valid) {

	public Index {
		parts = List.copyOf(parts);
		include = List.copyOf(include);
		storage = List.copyOf(storage);
		if (parts.isEmpty()) {
			throw new IllegalArgumentException("index '" + name + "' has no key");
		}
	}

	public static Index of(@Nullable String name, List<IndexPart> parts) {
		return new Index(name, parts, false, "btree", List.of(), null, false, List.of(), true);
	}

	public static Index onColumns(@Nullable String name, String... columns) {
		return of(name, Arrays.stream(columns).map(IndexPart::column).toList());
	}

	public Index withName(@Nullable String value) {
		return new Index(value, this.parts, this.unique, this.method, this.include, this.predicate,
				this.nullsNotDistinct, this.storage, this.valid);
	}

	public Index withParts(List<IndexPart> value) {
		return new Index(this.name, value, this.unique, this.method, this.include, this.predicate,
				this.nullsNotDistinct, this.storage, this.valid);
	}

	public Index withUnique(boolean value) {
		return new Index(this.name, this.parts, value, this.method, this.include, this.predicate, this.nullsNotDistinct,
				this.storage, this.valid);
	}

	public Index withMethod(String value) {
		return new Index(this.name, this.parts, this.unique, value, this.include, this.predicate, this.nullsNotDistinct,
				this.storage, this.valid);
	}

	public Index withInclude(List<String> value) {
		return new Index(this.name, this.parts, this.unique, this.method, value, this.predicate, this.nullsNotDistinct,
				this.storage, this.valid);
	}

	public Index withPredicate(@Nullable String value) {
		return new Index(this.name, this.parts, this.unique, this.method, this.include, value, this.nullsNotDistinct,
				this.storage, this.valid);
	}

	public Index withNullsNotDistinct(boolean value) {
		return new Index(this.name, this.parts, this.unique, this.method, this.include, this.predicate, value,
				this.storage, this.valid);
	}

	public Index withStorage(List<String> value) {
		return new Index(this.name, this.parts, this.unique, this.method, this.include, this.predicate,
				this.nullsNotDistinct, value, this.valid);
	}

	public Index withValid(boolean value) {
		return new Index(this.name, this.parts, this.unique, this.method, this.include, this.predicate,
				this.nullsNotDistinct, this.storage, value);
	}

}
