package io.migrate.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What a user may say about a comparison. Patterns know {@code *} as any text.
 *
 * @param values the SQL for the existing rows of a column, by {@code users.org_id}
 * @param include patterns of the tables, sequences and types to look at:
 * {@code schema.name}, or {@code name} for those of the default schema; empty for all
 * @param exclude patterns of those to leave alone, on both sides
 * @param excludeMembers patterns of columns, constraints and indexes to leave alone:
 * {@code users.legacy_*}
 * @param serverMajor the server's major version, which decides how some changes are made
 */
public record DiffOptions(ContractMode contract, RenameMode rename, Map<String, String> values, List<String> include,
		List<String> exclude, List<String> excludeMembers, int serverMajor) {

	/** Everything is looked at, contractions are deferred, the server is the oldest. */
	public static final DiffOptions DEFAULT = new DiffOptions(ContractMode.DEFERRED, RenameMode.REVIEW, Map.of(),
			List.of(), List.of(), List.of(), 14);

	public DiffOptions {
		values = Map.copyOf(new TreeMap<>(values));
		include = List.copyOf(include);
		exclude = List.copyOf(exclude);
		excludeMembers = List.copyOf(excludeMembers);
	}

	public DiffOptions withContract(ContractMode value) {
		return new DiffOptions(value, this.rename, this.values, this.include, this.exclude, this.excludeMembers,
				this.serverMajor);
	}

	public DiffOptions withRename(RenameMode value) {
		return new DiffOptions(this.contract, value, this.values, this.include, this.exclude, this.excludeMembers,
				this.serverMajor);
	}

	public DiffOptions withValues(Map<String, String> value) {
		return new DiffOptions(this.contract, this.rename, value, this.include, this.exclude, this.excludeMembers,
				this.serverMajor);
	}

	public DiffOptions withInclude(List<String> value) {
		return new DiffOptions(this.contract, this.rename, this.values, value, this.exclude, this.excludeMembers,
				this.serverMajor);
	}

	public DiffOptions withExclude(List<String> value) {
		return new DiffOptions(this.contract, this.rename, this.values, this.include, value, this.excludeMembers,
				this.serverMajor);
	}

	public DiffOptions withExcludeMembers(List<String> value) {
		return new DiffOptions(this.contract, this.rename, this.values, this.include, this.exclude, value,
				this.serverMajor);
	}

	public DiffOptions withServerMajor(int value) {
		return new DiffOptions(this.contract, this.rename, this.values, this.include, this.exclude, this.excludeMembers,
				value);
	}

	@Nullable String value(QualifiedName table, String column) {
		return this.values.get(table + "." + column);
	}

}
