package io.migrate.report;

import java.util.List;

/**
 * The source files of revisions.
 */
public record FilesReport(List<String> files) {

}
