package mfml.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import mfml.budget.Measure;
import mfml.value.ListValue;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * Collects the results of a comprehension: plain numbers unboxed as long as there is nothing else, then values. Belongs
 * to one run.
 */
public final class Gathering {
    private double[] numbers = new double[8];
    private final BitSet wholes = new BitSet(); // which of the numbers were whole, should they become values again
    private int count;
    private List<Value> values;
    private long reserved;

    public void add(Value value, Run run) {
        if (values == null) {
            if (value instanceof Real real) {
                add(real.value(), run);
                return;
            }
            if (value instanceof Whole whole && Math.abs(whole.value()) <= 1L << 53) {
                wholes.set(count);
                add((double) whole.value(), run);
                return;
            }
            values = boxed(run);
        }
        run.budget().tick();
        reserve(values.size() + 1, 8, run);
        if (value instanceof Tensor tensor) tensor.markShared();
        values.add(value);
    }

    /** Adds a real number without making a value of it. */
    public void add(double number, Run run) {
        if (values != null) {
            add(new Real(number), run);
            return;
        }
        run.budget().tick();
        if (count == numbers.length) {
            int more = (int) Math.min(2L * count, Integer.MAX_VALUE - 8);
            run.budget().allocate(8L * more);
            numbers = Arrays.copyOf(numbers, more);
        }
        numbers[count++] = number;
    }

    public int size() {
        return values == null ? count : values.size();
    }

    private void reserve(long needed, int bytes, Run run) {
        if (needed <= reserved) return;
        reserved = Math.max(8, 2 * needed);
        run.budget().allocate(bytes * reserved);
    }

    private List<Value> boxed(Run run) {
        run.budget().charge(count);
        run.budget().allocate(32L * count);
        List<Value> boxed = new ArrayList<>(count + 1);
        for (int k = 0; k < count; k++) {
            boxed.add(wholes.get(k) ? Whole.of((long) numbers[k]) : new Real(numbers[k]));
        }
        numbers = new double[0];
        return boxed;
    }

    /** A tensor where everything fits together in one, else a list. */
    public Value finish(Run run) {
        if (values != null) return Literal.gathered(values, run);
        run.budget().allocate(16 + 8L * count);
        return Tensor.adopt(Arrays.copyOf(numbers, count), count);
    }

    /** All that was collected as it came, exact numbers exact: for a sum over a comprehension, a set. */
    public ListValue toList(Run run) {
        return new ListValue(values == null ? boxed(run) : values);
    }

    /** What it holds so far. */
    public void measure(Measure measure) {
        if (!measure.add(this, 64 + 8L * numbers.length + (values == null ? 0 : 8L * values.size()))) return;
        if (values != null) for (Value value : values) value.measure(measure);
    }
}
