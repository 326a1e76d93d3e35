package io.migrate.run;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.error.MigrationException;
import io.migrate.operation.Review;
import io.migrate.plan.PreparedStep;

/**
 * A question about no table in particular stops every run.
 */
final class OpenReview {

	private OpenReview() {
	}

	/**
	 * Refuses a plan that holds one.
	 */
	static void check(List<PreparedStep> steps) {
		for (PreparedStep step : steps) {
			List<Review> reviews = step.operations()
				.stream()
				.filter(Review.class::isInstance)
				.map(Review.class::cast)
				.filter((review) -> review.table() == null)
				.toList();
			if (!reviews.isEmpty()) {
				String file = step.step().revision().file();
				throw new MigrationException(
						"Revision '" + step.id() + "' holds " + ((reviews.size() == 1) ? "a question" : "questions")
								+ " that only a person can answer.",
						reviews.stream().map(Review::question).collect(Collectors.joining(" ")),
						"Answer in " + ((file != null) ? file : "the revision's file")
								+ ": write what is to happen, and take the review out. Nothing has been run.");
			}
		}
	}

}
