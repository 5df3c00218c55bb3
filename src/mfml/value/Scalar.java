package mfml.value;

import mfml.budget.Measure;

/** A single number of any kind, such as a tensor may hold in its entries. */
public interface Scalar extends Value {
    /** Whether it is zero, which decides about division and display. */
    boolean isZero();

    /** Counted as often as it is met: small numbers are hardly ever shared, and remembering each costs more than it. */
    @Override
    default void measure(Measure measure) {
        measure.add(32);
    }

    /** A number has no axes: its shape is empty. */
    @Override
    default Value field(String name) {
        return name.equals("shape") ? ListValue.of() : null;
    }

    @Override
    default java.util.List<String> fieldNames() {
        return java.util.List.of("shape");
    }
}
