package mfml.value;

/** A value that others are in: the right side of {@code x in S}. */
public interface Container extends Value {
    /** Whether one of its entries {@code ==} the value. */
    boolean contains(Value value);
}
