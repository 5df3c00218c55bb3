package mfml.tensor;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mfml.error.Fault;
import mfml.value.Run;

/** Counts the entries that became undefined (NaN) though what they were made of was not, for one note. */
final class Undefined {
    private long count;
    private int first;

    /** The entry with this number is NaN; it was made of these two. */
    void met(int place, double operand, double other) {
        if (operand != operand || other != other) return;
        if (count++ == 0) first = place;
    }

    /** Whether one of the numbers may be NaN: their sum tells fast; it may also be NaN where infinities meet in it. */
    static boolean mayBeIn(double[] x, int i, int count) {
        double sum = Summation.sum(x, i, 1, count);
        return sum != sum;
    }

    /** Adds what another count, of other entries, met; null for nothing. */
    void add(Undefined other) {
        if (other == null || other.count == 0) return;
        first = count == 0 ? other.first : Math.min(first, other.first);
        count += other.count;
    }

    void note(int[] shape, Run run) {
        if (count == 0) return;
        int size = Shape.size(shape);
        run.note(Fault.of("note.undefined_entries")
                .with("count", count)
                .with("verb", count == 1 ? "is" : "are")
                .with("entries", Shape.entries(size))
                .with("place", subscripts(first, shape)));
    }

    /** {@code [2, 1]}: the 1-based subscripts of the entry with this number. */
    static String subscripts(int place, int[] shape) {
        int[] at = new int[shape.length];
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            at[axis] = place % shape[axis] + 1;
            place /= shape[axis];
        }
        return IntStream.of(at).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
