package io.migrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import io.migrate.operation.Operation;
import io.migrate.operation.Pairing;
import io.migrate.plan.Direction;
import io.migrate.plan.Revisions;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import io.migrate.source.RevisionSource;
import io.migrate.squash.ShorterOperations;

/**
 * Writes one revision that stands for many.
 */
final class Squashing {

	private final LoadedRevisions revisions;

	private final Looking looking;

	private final NewRevisions newRevisions;

	Squashing(LoadedRevisions revisions, Looking looking, NewRevisions newRevisions) {
		this.revisions = revisions;
		this.looking = looking;
		this.newRevisions = newRevisions;
	}

	RevisionReport squash(SquashRequest request) {
		Revisions loaded = this.revisions.get();
		SquashRange range = SquashRange.of(loaded, request.range(),
				(target) -> this.looking.meant(loaded.graph(), target));
		range.check();
		List<Operation> upgrade = upgrade(loaded, range.ids());
		List<Operation> downgrade = downgrade(loaded, range.ids(), upgrade);
		RevisionCard card = card(range, request);
		RevisionSource source = new RevisionSource(card, upgrade, downgrade, List.of("stands for "
				+ String.join(", ", range.ids()) + ": keep their files until every database has " + range.last()));
		RevisionCard written = this.newRevisions.files().write(loaded.graph(), source, request.place());
		this.revisions.forget();
		return new RevisionReport(written.file(), RevisionView.of(written), Looking.views(upgrade), List.of(),
				Looking.questions(upgrade));
	}

	private static List<Operation> upgrade(Revisions loaded, List<String> ids) {
		List<Operation> operations = new ArrayList<>();
		ids.forEach((id) -> operations.addAll(loaded.operations(id, Direction.UP)));
		return ShorterOperations.of(operations);
	}

	/**
	 * The downgrades from the last to the first; what a drop takes away is as it is made
	 * now.
	 */
	private static List<Operation> downgrade(Revisions loaded, List<String> ids, List<Operation> upgrade) {
		List<String> order = new ArrayList<>(ids);
		Collections.reverse(order);
		List<Operation> operations = new ArrayList<>();
		order.forEach((id) -> operations.addAll(loaded.operations(id, Direction.DOWN)));
		List<Operation> shorter = ShorterOperations.of(operations);
		List<Operation> resolved = Pairing.resolve(shorter.stream().map(Operation::bare).toList(), upgrade);
		List<Operation> complete = new ArrayList<>();
		for (int i = 0; i < shorter.size(); i++) {
			complete.add(resolved.get(i).isBare() ? shorter.get(i) : resolved.get(i));
		}
		return complete;
	}

	private RevisionCard card(SquashRange range, SquashRequest request) {
		List<RevisionCard> cards = range.cards();
		String asked = (request.message() != null) ? request.message().strip() : "";
		String message = asked.isEmpty() ? "squash of " + range.ids().get(0) + " to " + range.last() : asked;
		RevisionCard card = this.newRevisions.cards()
			.card(range.graph(), cards.get(0).parents(), range.phase(), message,
					new NewCards.Names(List.of(), List.of(), request.revisionId()));
		Set<String> requires = new TreeSet<>(cards.stream().map((it) -> it.requires().name()).toList());
		requires.remove(Requirement.NONE.name());
		return new RevisionCard(card.id(), card.parents(), all(cards, RevisionCard::labels),
				all(cards, RevisionCard::dependsOn).stream().filter((id) -> !range.contains(id)).toList(), card.phase(),
				card.message(), card.created(), null, range.replaced(),
				requires.isEmpty() ? Requirement.NONE : Requirement.valueOf(requires.iterator().next()), null);
	}

	private static List<String> all(List<RevisionCard> cards, Function<RevisionCard, List<String>> names) {
		return cards.stream().flatMap((card) -> names.apply(card).stream()).distinct().toList();
	}

}
