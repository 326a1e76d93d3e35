package io.migrate.source;

/**
 * A file that is to be written.
 *
 * @param name its name in its folder
 */
public record SourceFile(String name, String text) {

}
