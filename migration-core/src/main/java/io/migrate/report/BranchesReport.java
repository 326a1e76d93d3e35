package io.migrate.report;

import java.util.List;

/**
 * Where the revisions branch.
 */
public record BranchesReport(List<Branch> branches) {

	/**
	 * A revision that several others follow.
	 */
	public record Branch(RevisionView at, List<RevisionView> children) {

	}

}
