package io.migrate.script;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.operation.Operation;
import io.migrate.operation.Operations;
import io.migrate.operation.Pairing;
import io.migrate.operation.RunArguments;

/**
 * A revision written as a class. Its code runs, on a new instance, each time that its
 * operations are asked for.
 */
final class JavaRevision implements RevisionScript {

	private final RevisionCard card;

	private final Supplier<Migration> factory;

	private final Supplier<String> digest;

	private final RunArguments arguments;

	JavaRevision(RevisionCard card, Supplier<Migration> factory, Supplier<String> digest) {
		this(card, factory, new Once<>(digest), RunArguments.NONE);
	}

	private JavaRevision(RevisionCard card, Supplier<Migration> factory, Supplier<String> digest,
			RunArguments arguments) {
		this.card = card;
		this.factory = factory;
		this.digest = digest;
		this.arguments = arguments;
	}

	@Override
	public RevisionScript with(RunArguments value) {
		return new JavaRevision(this.card, this.factory, this.digest, value);
	}

	@Override
	public RevisionCard card() {
		return this.card;
	}

	@Override
	public List<Operation> upgrade() {
		List<Operation> upgrade = collect("upgrade", Migration::upgrade);
		boolean complete = upgrade.stream().noneMatch(Operation::isBare);
		return (complete || this.card.irreversible() != null) ? upgrade
				: Pairing.resolve(upgrade, collect("downgrade", Migration::downgrade));
	}

	@Override
	public List<Operation> downgrade() {
		IrreversibleRevision.check(this.card);
		List<Operation> downgrade = collect("downgrade", Migration::downgrade);
		return downgrade.stream().noneMatch(Operation::isBare) ? downgrade
				: Pairing.resolve(downgrade, collect("upgrade", Migration::upgrade));
	}

	@Override
	public String sourceDigest() {
		return this.digest.get();
	}

	private List<Operation> collect(String direction, BiConsumer<Migration, Operations> code) {
		Operations operations = new Operations(this.arguments);
		String problem = "The " + direction + " of revision '" + this.card.id() + "' (" + this.card.file()
				+ ") cannot be collected.";
		try {
			code.accept(this.factory.get(), operations);
			return operations.collected();
		}
		catch (UsageException ex) {
			throw new UsageException(problem, ex.problem() + " " + ex.reason(), ex.remedy());
		}
		catch (MigrationException ex) {
			throw new MigrationException(problem, ex.problem() + " " + ex.reason(), ex.remedy(), ex);
		}
		catch (RuntimeException | LinkageError | AssertionError | StackOverflowError ex) {
			throw new MigrationException(problem, "Its code failed: " + ex + ".",
					"Correct the class; what needs data belongs into op.run(…).", ex);
		}
	}

}
