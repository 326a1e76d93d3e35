package io.migrate.schema;

/**
 * A sequence that stands by itself. One that a column owns is that {@link Column}'s, and
 * goes with it.
 */
public record Sequence(QualifiedName name, SequenceOptions options) {

}
