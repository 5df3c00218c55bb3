package mfml.symbolic;

/** What {@code symbol} declares, and derivatives are taken by: a letter for a number, a vector or a matrix. */
public interface Declared extends Formula {
    String name();
}
