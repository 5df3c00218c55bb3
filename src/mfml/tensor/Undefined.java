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
