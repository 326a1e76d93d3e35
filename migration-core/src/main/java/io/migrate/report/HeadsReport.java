package io.migrate.report;

import java.util.List;

/**
 * The revisions that nothing follows.
 */
public record HeadsReport(List<RevisionView> heads) {

}
