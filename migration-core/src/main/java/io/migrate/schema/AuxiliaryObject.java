package io.migrate.schema;

/**
 * An object that the model brings as SQL of its own: a function, a view, a cast, a
 * composite type. It is compared by being there, only a composite type by what it says.
 *
 * @param kind what {@code CREATE} is followed by, upper case: {@code FUNCTION},
 * {@code VIEW}, {@code CAST}, {@code TYPE}, …
 * @param identity its name; for a function with argument types, for a cast
 * {@code source AS target}
 * @param create the statement that creates it; of what was read from a database only a
 * cast by input and output and a composite type have one, else empty
 * @param drop the statement that drops it, empty where {@code create} is
 */
public record AuxiliaryObject(String kind, String identity, String create, String drop) {

	/** Whether both are the same object, whatever it says. */
	public boolean sameObjectAs(AuxiliaryObject other) {
		return this.kind.equals(other.kind) && this.identity.equals(other.identity);
	}

}
