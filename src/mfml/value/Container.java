package mfml.value;

/** A value that others are in: the right side of {@code x in S}. */
public interface Container extends Value {
    /** How deep it holds others; a tensor holds numbers only. */
    default Nesting nesting() {
        return Nesting.FLAT;
    }

    /** Whether one of its entries {@code ==} the value. */
    boolean contains(Value value);
}
