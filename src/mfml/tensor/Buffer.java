package mfml.tensor;

import mfml.budget.Measure;
import mfml.value.Value;

/**
 * The entries of one or more tensors: plain numbers (complex ones as pairs re, im) or values of any kind. Once it is
 * marked shared it is never written again: whoever wants to write makes a copy.
 */
final class Buffer {
    /** Null where the entries are values. */
    final double[] numbers;

    /** Null where the entries are plain numbers. */
    final Value[] values;

    private boolean shared;

    Buffer(double[] numbers) {
        this.numbers = numbers;
        this.values = null;
    }

    Buffer(Value[] values) {
        this.numbers = null;
        this.values = values;
    }

    void share() {
        shared = true;
    }

    boolean isShared() {
        return shared;
    }

    void measure(Measure measure) {
        if (numbers != null) {
            measure.add(this, 16 + 8L * numbers.length);
        } else if (measure.add(this, 16 + 8L * values.length)) {
            for (Value value : values) value.measure(measure);
        }
    }
}
