package mfml.value;

/** A single number of any kind, such as a tensor may hold in its entries. */
public interface Scalar extends Value {
    /** Whether it is zero, which decides about division and display. */
    boolean isZero();
}
