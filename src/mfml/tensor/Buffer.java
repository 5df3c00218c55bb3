package mfml.tensor;

import mfml.budget.Measure;
import mfml.value.Value;

/**
 * The entries of one or more tensors: plain numbers (complex ones as pairs re, im) or values of any kind. Once it is
 * marked shared it is never written again: whoever wants to write makes a copy.
 */
final class Buffer {
    private final double[] numbers;

    /** Null where the entries are numbers or truths. */
    final Value[] values;

    /** The 0 and 1 of a mask that was worked out over many entries, an eighth of the numbers they count as; null else. */
    final byte[] truths;

    private volatile double[] spread; // the truths as numbers, once somebody reads them so
    private boolean shared;

    Buffer(double[] numbers) {
        this(numbers, null, null);
    }

    Buffer(Value[] values) {
        this(null, values, null);
    }

    Buffer(byte[] truths) {
        this(null, null, truths);
    }

    private Buffer(double[] numbers, Value[] values, byte[] truths) {
        this.numbers = numbers;
        this.values = values;
        this.truths = truths;
    }

    /** Null where the entries are values. Of truths they are a second copy, which nobody may write to. */
    double[] numbers() {
        return truths == null ? numbers : spread();
    }

    private synchronized double[] spread() {
        if (spread == null) {
            double[] all = new double[truths.length];
            for (int k = 0; k < all.length; k++) all[k] = truths[k];
            spread = all;
        }
        return spread;
    }

    void share() {
        shared = true;
    }

    boolean isShared() {
        return shared;
    }

    void measure(Measure measure) {
        if (truths != null) {
            measure.add(this, 16 + truths.length + (spread == null ? 0 : 8L * truths.length));
        } else if (numbers != null) {
            measure.add(this, 16 + 8L * numbers.length);
        } else if (measure.add(this, 16 + 8L * values.length)) {
            for (Value value : values) value.measure(measure);
        }
    }
}
