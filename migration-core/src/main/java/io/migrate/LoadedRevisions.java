package io.migrate;

import java.util.Set;

import io.migrate.operation.RunArguments;
import io.migrate.plan.Revisions;
import io.migrate.script.ScriptSource;
import io.migrate.sql.SqlGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The revisions, read when they are first asked for.
 */
final class LoadedRevisions {

	private final ScriptSource source;

	private volatile @Nullable Revisions loaded;

	private final RunArguments arguments;

	LoadedRevisions(ScriptSource source, RunArguments arguments) {
		this.source = source;
		this.arguments = arguments;
	}

	Revisions get() {
		return get(Set.of());
	}

	/**
	 * The same for a database that has some of them.
	 * @param applied the checksums of what is applied
	 */
	Revisions get(Set<String> applied) {
		Revisions revisions = this.loaded;
		if (revisions == null) {
			revisions = Revisions.of(this.source.scripts(applied), SqlGenerator::generate).with(this.arguments);
			this.loaded = revisions;
		}
		return revisions;
	}

	/** A revision was written: what was read is not all any more. */
	void forget() {
		this.loaded = null;
	}

}
