package io.migrate;

/**
 * What new revisions are made with.
 *
 * @param cards names them
 * @param files writes them
 */
record NewRevisions(NewCards cards, RevisionFiles files) {

}
