package io.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.operation.Operation;
import io.migrate.script.RevisionCard;
import io.migrate.source.JavaRevisionWriter;
import io.migrate.source.RevisionSource;
import io.migrate.source.ScriptFile;
import io.migrate.source.SourceTree;
import io.migrate.source.SqlRevisionWriter;
import io.migrate.sql.SqlGenerator;
import io.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The files of revisions among the application's sources.
 */
final class RevisionFiles {

	private static final String FILE = "file:";

	private final MigrationSettings.Generation settings;

	private final SourceTree tree;

	RevisionFiles(MigrationSettings.Generation settings) {
		this.settings = settings;
		this.tree = new SourceTree(settings.sourceDir(), settings.classesDir());
	}

	/**
	 * Writes a new file; an SQL revision goes where its parent is, unless it is said
	 * where.
	 * @param graph the revisions that are there already
	 * @return the card with its file
	 * @throws MigrationException if the folder cannot be known or the file is there
	 */
	RevisionCard write(RevisionGraph graph, RevisionSource source, RevisionPlace place) {
		RevisionFormat format = (place.format() != null) ? place.format() : this.settings.format();
		Path file = switch (format) {
			case JAVA -> {
				refuseLocation(place.location());
				yield ScriptFile.write(this.tree.javaFolder(this.settings.packageName()),
						JavaRevisionWriter.write(source, this.settings.packageName()));
			}
			case SQL -> ScriptFile.write(this.tree.sqlFolder(locations(graph, source.card(), place.location())),
					SqlRevisionWriter.write(source, RevisionFiles::sql));
		};
		return source.card().withFile(file.toString());
	}

	/**
	 * The source file of a revision.
	 * @throws MigrationException if it is not among the sources here
	 */
	Path source(RevisionCard card) {
		Path source = (card.file() != null) ? this.tree.sourceOf(card.file()) : null;
		if (source == null || !Files.isRegularFile(source)) {
			throw new MigrationException("The source of revision '" + card.id() + "' is not found.",
					(source == null) ? "It is not known where it was loaded from."
							: "It would be " + source + ", and there is no such file.",
					"Set migrate.source-dir to the folder of Java sources; what comes from a library is edited there.");
		}
		return source;
	}

	private List<String> locations(RevisionGraph graph, RevisionCard card, @Nullable String wanted) {
		if (wanted != null) {
			if (!this.settings.locations().contains(wanted)) {
				throw new UsageException("'" + wanted + "' is no location of revisions.",
						"migrate.locations has " + String.join(", ", this.settings.locations()) + ".",
						"Name one of these, or add it to migrate.locations.");
			}
			return List.of(wanted);
		}
		return card.parents()
			.stream()
			.map((parent) -> graph.card(parent).file())
			.filter(Objects::nonNull)
			.flatMap((file) -> this.settings.locations().stream().filter((location) -> isIn(file, location)))
			.max(Comparator.comparingInt(String::length))
			.map(List::of)
			.orElse(this.settings.locations());
	}

	private static boolean isIn(String file, String location) {
		String folder = location.startsWith(FILE) ? Path.of(location.substring(FILE.length())).toString()
				: location.replaceAll("/+$", "").replace("classpath:/", "classpath:");
		return file.replace('\\', '/').startsWith(folder.replace('\\', '/') + "/");
	}

	private static void refuseLocation(@Nullable String location) {
		if (location != null) {
			throw new UsageException("A Java revision has no location.",
					"All Java revisions lie in one package, migrate.package; locations are for SQL.",
					"Leave --location out, or add --format sql.");
		}
	}

	private static List<String> sql(List<Operation> operations) {
		return SqlGenerator.generate(operations).stream().map(SqlStatement::sql).toList();
	}

}
